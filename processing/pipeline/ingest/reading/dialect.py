"""How a text table is written: what the user settles, what was detected, and how both are told.

Every verdict can be replaced by a parameter, and what was decided is told (:meth:`Dialect.describe`).
"""

import csv
import re
from dataclasses import dataclass
from typing import Dict, Iterable, Iterator, List, Optional, Tuple

from ...errors import InvalidParameter
from ...translation import tr
from .encoding import TextEncoding

DELIMITERS = (";", ",", "\t", "|")
NO_DELIMITER = "\x1f"
"""ASCII's own unit separator, for a file of one column: no text holds it."""
BACKSLASH = "\\"

_BACKSLASHES = re.compile(r"\\(.?)", re.S)


@dataclass(frozen=True)
class ReadOptions:
    """What the user settles; empty means automatic.

    ``header_line`` is a line of the file, 0 for no header; ``header_lines`` counts the rows that name the columns;
    ``quote`` and ``escape`` are signs, ``none`` for no quoting; ``footer`` is ``none`` where rows that look like
    notes below a table are rows of it.
    """

    encoding: str = ""
    delimiter: str = ""
    decimal: str = ""
    date_order: str = ""
    header_line: Optional[int] = None
    sheet: str = ""
    quote: str = ""
    escape: str = ""
    header_lines: Optional[int] = None
    footer: str = ""

    def __post_init__(self):
        if self.decimal not in ("", ".", ","):
            raise InvalidParameter(tr("DECIMAL: {value} is not a decimal mark; use . or ,").format(value=self.decimal))
        if self.header_line is not None and self.header_line < 0:
            raise InvalidParameter(tr("HEADER_LINE: {value} is not a line of a file; 0 means no header.").format(
                value=self.header_line))
        if self.header_lines is not None and self.header_lines < 0:
            raise InvalidParameter(tr("HEADER_LINES: {value} is not a number of lines.").format(
                value=self.header_lines))
        if self.quote != "none" and (len(self.quote) > 1 or self.quote in tuple("\r\n ")):
            raise InvalidParameter(tr("QUOTE: {value} is not one sign; use \", ' or none.").format(value=self.quote))
        if len(self.escape) > 1 or self.escape in tuple("\r\n "):
            raise InvalidParameter(tr("ESCAPE: {value} is not one sign; use \\, or the quotation mark itself where it "
                                      "is doubled.").format(value=self.escape))


@dataclass(frozen=True)
class Form:
    """How cells are cut, in the words of Python's csv module; an empty ``quote`` means that no mark quotes."""

    delimiter: str
    quote: str = '"'
    escape: Optional[str] = None
    skip_space: bool = False

    def reader(self, lines: Iterable[str], strict: bool = False):
        """Return a csv reader over ``lines``; a strict one raises csv.Error for quotes out of place."""
        return csv.reader(
            self._escaped(lines) if self.escape == BACKSLASH else lines,
            strict=strict,
            delimiter=self.delimiter,
            quotechar=self.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            doublequote=True,  # without it the module does not see what stands after a closing quote
            escapechar=self.escape,
            skipinitialspace=self.skip_space,
        )

    def _escaped(self, lines: Iterable[str]) -> Iterator[str]:
        """Double the backslashes that escape nothing: in ``C:\\data`` they are letters."""
        special = self.delimiter + (self.quote or "\"'") + BACKSLASH + "\r\n"

        def keep(match):
            return match.group() if match.group(1) and match.group(1) in special else BACKSLASH + match.group()

        for line in lines:
            yield _BACKSLASHES.sub(keep, line) if BACKSLASH in line else line


@dataclass(frozen=True)
class Dialect:
    """Everything that was detected in one file; what does not apply to its kind is empty.

    The header begins at line ``header_line`` (0: there is none) and has ``header_rows`` rows; data begin at
    ``body_line``. ``footer``: notes below the table are told apart from its rows. ``reader`` is the program that
    opened a workbook where it makes a difference.
    """

    kind: str
    encoding: Optional[TextEncoding] = None
    form: Optional[Form] = None
    header_line: int = 0
    sheet: str = ""
    padded: bool = False
    header_rows: int = 1
    body_line: int = 1
    footer: bool = True
    reader: str = ""

    def describe(self) -> Dict[str, object]:
        """Return what was detected as plain values, for the ledger and the report (:func:`in_words`)."""
        told: Dict[str, object] = {"kind": self.kind, "header_line": self.header_line}
        if self.header_line and self.header_rows > 1:
            told["header_lines"] = self.header_rows
        if self.encoding:
            told.update(encoding=self.encoding.codec, encoding_evidence=self.encoding.evidence)
            if self.encoding.stray:
                told["bytes_not_utf8"] = self.encoding.stray
        if self.form:
            told.update(delimiter="" if self.form.delimiter == NO_DELIMITER else self.form.delimiter,
                        quote=self.form.quote, escape=self.form.escape or self.form.quote * 2)
        if self.sheet:
            told["sheet"] = self.sheet
        if self.padded:
            told["padded"] = True
        if self.reader:
            told["reader"] = self.reader
        return told


def in_words(told: Dict[str, object]) -> List[Tuple[str, str]]:
    """Return (what, which) of a :meth:`Dialect.describe` in the user's language, for a report."""
    signs = {";": tr("semicolon"), ",": tr("comma"), "\t": tr("tabulation"), "|": tr("vertical bar"), " ": tr("space"),
             "": tr("none"), '"': tr("double quotation mark"), "'": tr("apostrophe"), BACKSLASH: tr("backslash")}
    evidence = {"declared": tr("as ENCODING says"), "bom": tr("its own mark says so"),
                "valid": tr("all bytes are valid"), "letters": tr("it gives the likeliest letters"),
                "mark": tr("its own mark says so"), ".cpg": tr("its .cpg says so")}

    def sign(value: object) -> str:
        return signs.get(str(value), str(value))

    words = []
    if "encoding" in told:
        words.append((tr("Encoding"), "{} ({})".format(
            told["encoding"], evidence.get(str(told.get("encoding_evidence")), told.get("encoding_evidence")))))
    if "bytes_not_utf8" in told:
        words.append((tr("Bytes read as cp1252"), str(told["bytes_not_utf8"])))
    if "delimiter" in told:
        quote, escape = str(told.get("quote", "")), str(told.get("escape", ""))
        words += [(tr("Delimiter"), sign(told["delimiter"])), (tr("Quotation mark"), sign(quote))]
        if quote:
            words.append((tr("Quotation mark within a cell"),
                          tr("doubled") if escape == quote * 2 else tr("after {sign}").format(sign=sign(escape))))
    if "sheet" in told:
        words.append((tr("Sheet"), str(told["sheet"])))
    if told.get("kind") in ("text", "workbook"):
        words.append((tr("Header"), tr("line {line}").format(line=told["header_line"]) if told.get("header_line")
                      else tr("none")))
    if "header_lines" in told:
        words.append((tr("Header lines"), str(told["header_lines"])))
    if told.get("reader") == "GDAL":
        words.append((tr("Opened by"), tr("GDAL, which gives no value for some formulas of xls: install the Python "
                                          "package xlrd for this QGIS")))
    if told.get("padded"):
        words.append((tr("Width of rows"), tr("from row to row; filled with empty cells")))
    return words


def declared_delimiter(text: str) -> str:
    """Return the character of a DELIMITER parameter; ``\\t`` and ``tab`` are understood.

    A space behind it says that one follows every delimiter (:func:`.detection.detect_form`).
    """
    if not text:
        return ""
    value = {"\\t": "\t", "tab": "\t", "tabulation": "\t", "space": " "}.get(text.lower(), text)
    value = value[0] if len(value) == 2 and value[1] == " " else value
    if len(value) != 1 or value in '\r\n"':
        raise InvalidParameter(
            tr("DELIMITER: {value} is not one character; use ; , | or \\t for a tabulation.").format(value=text)
        )
    return value
