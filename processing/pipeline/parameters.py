"""What users write in text parameters: lists and dates."""

from datetime import date, datetime
from typing import List, Optional

from .errors import InvalidParameter
from .translation import tr


def read_list(text: Optional[str]) -> List[str]:
    """Return what stands between the commas of ``text``, without spaces around; empty for an empty text."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def read_date(parameter: str, text: str) -> Optional[date]:
    """Return the date of a text such as 2019-05-26, None for an empty one. Raises InvalidParameter."""
    if not text.strip():
        return None
    try:
        return datetime.fromisoformat(text.strip()).date()  # a model may hand over a date with its time
    except ValueError:
        raise InvalidParameter(tr("{parameter} must be a date such as 2019-05-26, not “{text}”.").format(
            parameter=parameter, text=text)) from None
