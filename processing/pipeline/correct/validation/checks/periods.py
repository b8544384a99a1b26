"""Periods of years, as the standards of local authorities write them: 2017/2020."""

import re
from typing import Any, Mapping, Optional

from ....translation import tr
from .registry import value_check


@value_check("year-interval-value")
def year_interval(text: str, params: Mapping[str, Any]) -> Optional[str]:
    """Two years in their order; one alone where ``allow-year-only`` is yes."""
    match = re.fullmatch(r"(\d{4})/(\d{4})", text)
    if match:
        return None if match.group(1) < match.group(2) else tr("is a period whose second year is not after the first")
    if str(params.get("allow-year-only")).lower() in ("true", "yes"):
        return None if re.fullmatch(r"\d{4}", text) else tr("is neither a year nor a period such as 2017/2020")
    return tr("is not a period such as 2017/2020")
