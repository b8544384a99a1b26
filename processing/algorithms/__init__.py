"""Thin QGIS classes, one per file, a folder per toolbox group; listed here in the order of the work."""

from .warehouse.createdemodata import CreateDemoData
from .warehouse.createwarehouse import CreateWarehouse
from .warehouse.startlocalwarehouse import StartLocalWarehouse
from .warehouse.stoplocalwarehouse import StopLocalWarehouse

ALGORITHMS = [
    StartLocalWarehouse,
    StopLocalWarehouse,
    CreateWarehouse,
    CreateDemoData,
]
