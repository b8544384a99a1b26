"""What can go wrong, as a named list. Each message is a sentence for a geomatician:
what, where (file, line, column, value) and what to do. Raised by the pipeline, shown as it is."""


class AugureError(Exception):
    """The root of everything that Augure refuses or cannot do."""


class UnreadableFile(AugureError):
    """The file cannot be read as what it should be; says what was tried and found."""


class EmptyFile(UnreadableFile):
    """The file holds nothing at all."""


class AmbiguousFile(AugureError):
    """Two readings are possible and matter; names the parameter that settles it."""


class TooManyRejects(AugureError):
    """More rows were rejected than MAX_REJECTS allows."""


class DatasetExists(AugureError):
    """MODE is create and the dataset, or the ballot, is already there with other content."""


class DatasetMissing(AugureError):
    """A dataset, model or forecast that was named is not in the warehouse."""


class WarehouseError(AugureError):
    """No server, no rights, a foreign schema, another version, a lock held by somebody."""


class InvalidParameter(AugureError):
    """A parameter's value cannot be used; says which values can."""


class LeakRefused(AugureError):
    """An evaluation that would flatter the model: refused by name."""


class MissingPackage(AugureError):
    """A Python package is missing; says how to install it."""


class Cancelled(AugureError):
    """The user pressed Cancel."""
