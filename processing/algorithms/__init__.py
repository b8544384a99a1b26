"""Thin QGIS classes, one per file, a folder per toolbox group; listed here in the order of the work."""

from .correcting.applydecisions import ApplyDecisions
from .correcting.correcttable import CorrectTable
from .correcting.exportworklist import ExportWorklist
from .correcting.proposerecipe import ProposeRecipe
from .correcting.validatetable import ValidateTable
from .importing.importelection import ImportElection
from .importing.importlayer import ImportLayer
from .importing.importtable import ImportTable
from .map.exportmaps import ExportMaps
from .map.loadforecast import LoadForecast
from .model.evaluatemodel import EvaluateModel
from .model.forecast import Forecast
from .model.importpolls import ImportPolls
from .model.trainmodel import TrainModel
from .territories.buildindicators import BuildIndicators
from .territories.exploreindicators import ExploreIndicators
from .territories.harmoniseterritories import HarmoniseTerritories
from .territories.loadterritories import LoadTerritories
from .warehouse.createdemodata import CreateDemoData
from .warehouse.createwarehouse import CreateWarehouse
from .warehouse.startlocalwarehouse import StartLocalWarehouse
from .warehouse.stoplocalwarehouse import StopLocalWarehouse
from .warehouse.undorun import UndoRun

ALGORITHMS = [
    StartLocalWarehouse,
    StopLocalWarehouse,
    CreateWarehouse,
    UndoRun,
    CreateDemoData,
    ImportTable,
    ImportLayer,
    ImportElection,
    ValidateTable,
    ProposeRecipe,
    CorrectTable,
    ExportWorklist,
    ApplyDecisions,
    LoadTerritories,
    HarmoniseTerritories,
    BuildIndicators,
    ExploreIndicators,
    ImportPolls,
    TrainModel,
    EvaluateModel,
    Forecast,
    LoadForecast,
    ExportMaps,
]
