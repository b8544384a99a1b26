"""What there is to draw: a forecast with its trace, and one map per bloc and horizon."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Dict, Iterable, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ..election.folding import fold
from ..errors import DatasetMissing, InvalidParameter
from ..forecast.horizons import years_later
from ..parameters import read_list
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..words import BLOC_NAMES, REST, ballot_name, bloc_name, date_words
from .breaks import class_breaks
from .words import capital, election_name, number, perimeter_name, time_ahead


@dataclass(frozen=True)
class Level:
    """The share of a whole perimeter, in points, with its 80 % interval."""

    share: float
    q10: float
    q90: float


@dataclass(frozen=True)
class Forecast:
    """A forecast and where it comes from."""

    name: str
    run: int
    model: str
    model_run: int
    method: str
    kind: str
    level: str
    perimeter: Perimeter
    from_date: date
    made_on: date
    ballots: Tuple[str, ...]
    files: Tuple[str, ...]
    last_ballot: Optional[str]
    departements: int

    @property
    def whole(self) -> str:
        """Everything there is, in words: the country, or what the warehouse holds of it."""
        return tr("France") if self.departements > 50 else tr("All territories")

    @property
    def title(self) -> str:
        """Presidential election: forecast of 2 May 2022."""
        return tr("{election}: forecast of {date}").format(election=election_name(self.kind),
                                                           date=date_words(self.made_on))

    @property
    def source_line(self) -> str:
        """Data, model, date and run, for the foot of a page."""
        files = ", ".join(self.files[:3])
        if len(self.files) > 3:
            files = tr("{files} and {count} other files").format(files=files, count=len(self.files) - 3)
        ballots = ", ".join(map(ballot_name, self.ballots))
        if len(self.ballots) > 8:
            years = sorted(ballot[:4] for ballot in self.ballots)
            ballots = tr("{count} ballots from {first} to {last}").format(
                count=len(years), first=years[0], last=years[-1])
        parts = [tr("Data: {files}.").format(files=files)] if files else []
        parts.append(tr("Model {model} (method {method}, run {model_run}), trained on: {ballots}.").format(
            model=self.model, method=self.method, model_run=self.model_run, ballots=ballots))
        parts.append(tr("Forecast {name}, run {run} of {date}, made with Augure.").format(
            name=self.name, run=self.run, date=date_words(self.made_on)))
        return " ".join(parts)


@dataclass(frozen=True)
class ForecastMap:
    """One bloc, or other series, at one horizon: where its view is, how it is classed, what it says.

    slug: the bloc as a part of a name of the database; contenders: the blocs of the forecast that may come first.
    """

    forecast: Forecast
    bloc: str
    slug: str
    contenders: Tuple[str, ...]
    horizon: int
    target_date: date
    until: date
    breaks: Tuple[float, ...]
    width_breaks: Tuple[float, ...]
    half_width: float
    levels: Dict[str, Level]

    @property
    def view(self) -> str:
        """Name of the view in the schema publish: short, ASCII, below 63 bytes."""
        return f"f{self.forecast.run}_{self.slug}_{self.horizon}y"

    @property
    def is_indicator(self) -> bool:
        """Whether an indicator is drawn, and no vote."""
        return self.bloc == self.forecast.kind

    @property
    def when(self) -> str:
        """How far ahead of what is known."""
        return time_ahead(self.forecast.from_date, self.target_date)

    @property
    def title(self) -> str:
        """Presidential election: left in 1 year, 22 April 2023."""
        if self.is_indicator:
            return tr("{bloc} {when}, {date}").format(bloc=self.bloc_title, when=self.when,
                                                      date=date_words(self.target_date))
        return tr("{election}: {bloc} {when}, {date}").format(
            election=election_name(self.forecast.kind), bloc=bloc_name(self.bloc), when=self.when,
            date=date_words(self.target_date))

    @property
    def layer_name(self) -> str:
        """Short, for a narrow layer panel: "Left, 22 April 2023"."""
        return tr("{bloc}, {date}").format(bloc=self.bloc_title, date=date_words(self.target_date))

    @property
    def bloc_title(self) -> str:
        """The bloc with a capital."""
        return capital(bloc_name(self.bloc))

    @property
    def legend_title(self) -> str:
        """What the classes count, and how sure they are."""
        return tr("{share}, ± {half} points").format(share=self.share_of, half=self.half_width_words)

    @property
    def half_width_words(self) -> str:
        """Half the 80 % interval of the median territory, no more exact than it is."""
        return number(self.half_width, 0 if self.half_width >= 3 else 1)

    @property
    def share_of(self) -> str:
        """What the share is a share of."""
        if self.is_indicator:
            return tr("Indicator, in percent")
        return tr("Share of registered voters") if self.bloc == "abstention" else tr("Share of votes cast")

    def level_sentence(self, perimeter: Perimeter) -> str:
        """Return the perimeter's own share with its interval, then the median commune's; "" where unknown."""
        whole = perimeter if perimeter.text in self.levels else self.forecast.perimeter
        level = self.levels.get(whole.text)
        parts = []
        if level is not None:
            parts.append(tr("{place}: {share} %, and 8 times in 10 between {low} and {high} %.").format(
                place=perimeter_name(whole.text, self.forecast.whole), share=number(level.share, 0),
                low=number(level.q10, 0), high=number(level.q90, 0)))
        parts.append(tr("In the median territory the interval is ± {half} points.").format(half=self.half_width_words))
        return " ".join(parts)


def read_forecast(cursor, name: str = "") -> Forecast:
    """Return the forecast called ``name``, or the latest. Raises DatasetMissing, naming those there are."""
    cursor.execute(
        "SELECT f.name, f.run, m.name, m.run, m.method, m.target_kind, m.level, f.perimeter, f.from_date, "
        "f.created_at::date, m.ballots FROM forecast.forecast f JOIN forecast.model m ON m.name = f.model "
        "WHERE f.name = %(name)s OR %(name)s = '' ORDER BY f.created_at DESC, f.run DESC LIMIT 1", {"name": name})
    row = cursor.fetchone()
    if row is None:
        cursor.execute("SELECT name FROM forecast.forecast ORDER BY created_at DESC LIMIT 20")
        known = ", ".join(r[0] for r in cursor.fetchall())
        if not known:
            raise DatasetMissing(tr("There is no forecast in this warehouse yet: run “Forecast” first."))
        raise DatasetMissing(tr("There is no forecast called “{name}”. There is: {known}.").format(
            name=name, known=known))
    cursor.execute(_FILES, (f"forecast.{row[0]}", f"forecast.{row[2]}"))
    files = tuple(r[0] for r in cursor.fetchall())
    # One that is there by constituency alone has nothing to show on a map of communes.
    cursor.execute("SELECT id FROM election.ballot b WHERE kind = %s AND round = 1 AND date <= %s "
                   "AND EXISTS (SELECT FROM election.turnout t WHERE t.ballot = b.id "
                   "AND t.level IN ('commune', 'polling_station')) ORDER BY date DESC LIMIT 1", (row[5], row[8]))
    last = cursor.fetchone()
    cursor.execute("SELECT count(DISTINCT departement) FROM ref.comparable_territory WHERE level = %s", (row[6],))
    departements = cursor.fetchone()[0]
    name, run, model, model_run, method, kind, level, perimeter, from_date, made_on, ballots = row
    return Forecast(name, run, model, model_run, method, kind, level, Perimeter.parse(perimeter), from_date, made_on,
                    tuple(ballots), files, last and last[0], departements)


_FILES = """
WITH RECURSIVE origin (name) AS (
    VALUES (%s), (%s)
    UNION SELECT l.input FROM augure.lineage l JOIN origin o ON l.output = o.name)
SELECT DISTINCT f.name FROM origin o JOIN augure.source_file f ON o.name = 'file:' || f.id ORDER BY 1
"""


def read_maps(cursor, forecast: Forecast, blocs: Sequence[str] = (), horizons: Sequence[int] = ()) -> List[ForecastMap]:
    """Return the maps of a forecast, bloc by bloc, horizons ascending.

    The class breaks of a bloc are the same at all its horizons, whichever of them are asked for.
    Raises InvalidParameter for a bloc or horizon that the forecast does not have.
    """
    cursor.execute("SELECT DISTINCT horizon, target_date FROM forecast.level WHERE forecast = %s ORDER BY 1",
                   (forecast.name,))
    dates = dict(cursor.fetchall())
    cursor.execute(_SPREAD, (forecast.name,))
    spread = {row[0]: row[1:] for row in cursor.fetchall()}
    cursor.execute(_HALF_WIDTHS, (forecast.name,))
    half = {(bloc, horizon): value for bloc, horizon, value in cursor.fetchall()}
    cursor.execute("SELECT bloc, horizon, perimeter, share, q10, q90 FROM forecast.level WHERE forecast = %s",
                   (forecast.name,))
    levels: Dict[Tuple[str, int], Dict[str, Level]] = {}
    for bloc, horizon, perimeter, share, q10, q90 in cursor.fetchall():
        levels.setdefault((bloc, horizon), {})[perimeter] = Level(share, q10, q90)
    known = _in_order(spread)
    slugs = _slugs(known)
    contenders = tuple(bloc for bloc in known if bloc not in ("abstention", REST, forecast.kind))
    chosen = [bloc for bloc in known if not blocs or bloc.lower() in blocs]
    _refuse("BLOC", blocs, known, [bloc.lower() for bloc in known])
    _refuse("HORIZON", horizons, sorted(dates))
    maps = []
    for bloc in chosen:
        shares, widths = spread[bloc]
        for horizon in sorted(dates):
            if (horizons and horizon not in horizons) or (bloc, horizon) not in half:
                continue
            later = [d for d in dates.values() if d > dates[horizon]]
            maps.append(ForecastMap(
                forecast, bloc, slugs[bloc], contenders, horizon, dates[horizon],
                min(later) if later else years_later(dates[horizon], 1), tuple(class_breaks(*shares)),
                tuple(class_breaks(*widths)), half[bloc, horizon], levels.get((bloc, horizon), {})))
    if not maps:
        raise DatasetMissing(tr("The forecast “{name}” has no prediction that may be published.").format(
            name=forecast.name))
    return maps


_SPREAD = """
SELECT bloc, percentile_cont(ARRAY[0, .05, .95, 1]::float8[]) WITHIN GROUP (ORDER BY share),
       percentile_cont(ARRAY[0, .05, .95, 1]::float8[]) WITHIN GROUP (ORDER BY q90 - q10)
FROM forecast.prediction WHERE forecast = %s AND publishable AND share IS NOT NULL GROUP BY bloc
"""

_HALF_WIDTHS = """
SELECT bloc, horizon, percentile_cont(.5) WITHIN GROUP (ORDER BY (q90 - q10) / 2)
FROM forecast.prediction WHERE forecast = %s AND publishable AND share IS NOT NULL GROUP BY bloc, horizon
"""


def _in_order(names: Iterable[str]) -> List[str]:
    """Return series from left to right, then those of other names, what they leave, and abstention last of all."""
    blocs = [bloc for bloc in BLOC_NAMES if bloc != "abstention"]
    return sorted(names, key=lambda name: (name == "abstention", name == REST, name not in blocs,
                                           blocs.index(name) if name in blocs else 0, name))


def _slugs(names: Sequence[str]) -> Dict[str, str]:
    """Return each series as a part of a name of the database, all different; a bloc is its own."""
    found: Dict[str, str] = {}
    for name in names:
        slug = re.sub(r"[^a-z0-9]+", "_", fold(name).lower()).strip("_")[:40] or "part"
        slug = name if name in BLOC_NAMES else slug
        found[name] = slug if slug not in found.values() else f"{slug}_{len(found) + 1}"
    return found


def _refuse(parameter: str, wanted: Sequence, known: Sequence, as_asked: Optional[Sequence] = None) -> None:
    strangers = [str(w) for w in wanted if w not in (known if as_asked is None else as_asked)]
    if strangers:
        raise InvalidParameter(tr("{parameter}: this forecast has no “{value}”. It has: {known}.").format(
            parameter=parameter, value=strangers[0], known=", ".join(map(str, known))))


def parse_blocs(text: str) -> Tuple[str, ...]:
    """Read BLOC: names separated by commas, in lower case; empty for all."""
    return tuple(part.lower() for part in read_list(text))


def parse_horizons(text: str) -> Tuple[int, ...]:
    """Read HORIZON: years separated by commas; empty for all. Raises InvalidParameter."""
    parts = read_list(text)
    if not all(part.isdigit() for part in parts):
        raise InvalidParameter(tr("HORIZON “{text}” is not understood. Write years, such as 1 or 1,2,3; "
                                  "leave it empty for all.").format(text=text))
    return tuple(int(part) for part in parts)


def read_extents(cursor, forecast: Forecast, perimeter: Perimeter) -> Dict[str, Tuple[float, float, float, float]]:
    """Return ``{departement: (xmin, ymin, xmax, ymax)}`` in WGS84 of the forecast's territories in a perimeter.

    Raises InvalidParameter when the forecast has no outline there.
    """
    cursor.execute(
        sql.SQL("SELECT coalesce(t.departement, ''), ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM ("
                "SELECT t.departement, ST_Extent(t.geom) AS e FROM ref.comparable_territory t "
                "WHERE t.level = %s AND t.geom IS NOT NULL AND {} AND {} GROUP BY 1) t").format(
            forecast.perimeter.condition("t"), perimeter.condition("t")), (forecast.level,))
    extents = {row[0]: row[1:] for row in cursor.fetchall()}
    if not extents:
        raise InvalidParameter(tr("The forecast “{name}” has no territory with an outline in {perimeter}.").format(
            name=forecast.name, perimeter=perimeter.text or forecast.whole))
    return extents


def read_places(cursor, forecast: Forecast, perimeter: Perimeter, count: int) -> List[str]:
    """Return the codes of the biggest territories by registered voters at the latest ballot; empty without any."""
    cursor.execute(
        sql.SQL("SELECT t.code FROM ref.comparable_territory t "
                "JOIN election.comparable_turnout r ON r.territory = t.code "
                "WHERE t.level = %s AND {} AND {} AND r.ballot = (SELECT id FROM election.ballot "
                "WHERE kind IN ('presidentielle', 'europeennes', 'legislatives') ORDER BY date DESC LIMIT 1) "
                "ORDER BY r.registered DESC NULLS LAST, t.code LIMIT %s").format(
            forecast.perimeter.condition("t"), perimeter.condition("t")), (forecast.level, count))
    return [row[0] for row in cursor.fetchall()]
