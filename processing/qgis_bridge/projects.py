"""A QGIS project of a forecast: layers by bloc, first one visible, extent, titles, trace. No password in it."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCredentials,
    QgsLayerMetadata,
    QgsLayerTree,
    QgsProcessingException,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..pipeline.translation import tr
from .connections import layer_uri
from .styles import forget_fonts, set_temporal

SCHEMA = "publish"
LAMBERT_93 = "EPSG:2154"

#: Reference system of each overseas département (arrêté du 5 mars 2019); the mainland has Lambert-93.
OVERSEAS_CRS = {"971": "EPSG:5490", "972": "EPSG:5490", "973": "EPSG:2972", "974": "EPSG:2975", "976": "EPSG:4471"}


def remember_login(settings):
    """Give QGIS the password for this session, so that layers open without holding it."""
    params = settings.params
    if "password" not in params:
        return
    uri = layer_uri(settings.name, "", "", None)
    QgsCredentials.instance().put(uri.connectionInfo(False), params.get("user", ""), params["password"])


def view_uri(connection, view):
    """Return the URI of a map's view: key and reference system given, so that QGIS need not guess."""
    return _map_uri(connection, SCHEMA, view)


def query_uri(connection, query):
    """Return the URI of a SELECT that has the columns of a map's view."""
    return _map_uri(connection, "", f"({query})")


def _map_uri(connection, schema, table):
    return layer_uri(connection, schema, table, key="id", srid="4326", wkb_type=QgsWkbTypes.Type.MultiPolygon,
                     is_view=True)


def open_layer(uri, name):
    """Return the layer of a URI with its default style. Raises QgsProcessingException where it does not open."""
    layer = QgsVectorLayer(uri.uri(False), name, "postgres")
    if not layer.isValid():
        reason = layer.error().summary() or layer.dataProvider().error().summary() if layer.dataProvider() else ""
        raise QgsProcessingException(
            tr("QGIS cannot open {schema}.{table} of the warehouse: {reason}. Check the connection's login.").format(
                schema=uri.schema(), table=uri.table()[:60], reason=reason or "–"))
    return layer


def write_project(path, connection, maps, outline, extents):
    """Write the .qgz of a forecast's maps.

    maps: of one forecast, as the catalogue gives them. outline: table of the départements, or None.
    extents: ``{departement: (xmin, ymin, xmax, ymax)}`` in WGS84. Raises QgsProcessingException.
    """
    forecast = maps[0].forecast
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(main_crs(extents)))
    _describe(project, forecast, maps)
    root = project.layerTreeRoot()
    if outline:
        layer = open_layer(view_uri(connection, outline), tr("Départements"))
        project.addMapLayer(layer, False)
        root.addLayer(layer).setExpanded(False)
    groups = bloc_groups(root, maps)
    for item in maps:
        layer = open_layer(view_uri(connection, item.view), item.layer_name)
        _describe_layer(layer, item)
        set_temporal(layer, item)
        project.addMapLayer(layer, False)
        groups[item.bloc].addLayer(layer).setExpanded(item is maps[0])
    _choose_first(groups)
    project.viewSettings().setDefaultViewExtent(main_extent(extents))
    project.writeMapLayer.connect(lambda layer, element, document: forget_fonts(element))
    if not project.write(str(path)):
        raise QgsProcessingException(tr("The project {path} cannot be written: {reason}").format(
            path=path, reason=project.error() or "–"))
    project.clear()


def bloc_groups(root, maps):
    """Return the layer tree's groups ``{bloc: group}`` of a forecast, made at the top where they are not there yet."""
    title = maps[0].forecast.title
    whole = root.findGroup(title) or root.insertGroup(sum(1 for child in root.children() if _is_outline(child)), title)
    groups = {}
    for item in maps:
        if item.bloc not in groups:
            groups[item.bloc] = whole.findGroup(item.bloc_title) or whole.addGroup(item.bloc_title)
    return groups


def _is_outline(node):
    return QgsLayerTree.isLayer(node) and node.name() == tr("Départements")


def _choose_first(groups):
    """Let maps of one place hide each other: choosing one puts the other away; the first of all is shown."""
    for place, group in enumerate(groups.values()):
        group.setIsMutuallyExclusive(True, 0)
        group.setItemVisibilityChecked(not place)
        group.setExpanded(not place)
    next(iter(groups.values())).parent().setIsMutuallyExclusive(True, 0)


def _describe(project, forecast, maps):
    title = forecast.title
    project.setTitle(title)
    metadata = QgsProjectMetadata()
    metadata.setTitle(title)
    metadata.setAuthor("Augure")
    metadata.setAbstract(f"{maps[0].title}. {maps[0].level_sentence(forecast.perimeter)}\n{forecast.source_line}")
    project.setMetadata(metadata)


def _describe_layer(layer, item):
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"{SCHEMA}.{item.view}")
    metadata.setTitle(item.title)
    metadata.setAbstract(item.level_sentence(item.forecast.perimeter))
    metadata.setRights([item.forecast.source_line])
    metadata.setHistory([item.forecast.source_line])
    metadata.setCrs(layer.crs())
    layer.setMetadata(metadata)


def main_extent(extents, margin=0.03):
    """Return what a map first shows, in its own reference system: the mainland where there is one, else all."""
    mainland = [box for departement, box in extents.items() if departement not in OVERSEAS_CRS]
    return projected_extent(mainland or list(extents.values()), main_crs(extents), margin)


def main_crs(extents):
    """Return Lambert-93, or for a map of one overseas département its own reference system."""
    systems = {OVERSEAS_CRS.get(departement, LAMBERT_93) for departement in extents}
    return systems.pop() if len(systems) == 1 else LAMBERT_93


def projected_extent(boxes, crs, margin=0.03):
    """Return the rectangle around boxes given in WGS84, in another reference system, with a margin (a share)."""
    target = QgsCoordinateReferenceSystem(crs)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), target, QgsProject())
    whole = QgsRectangle()
    for box in boxes:
        whole.combineExtentWith(transform.transformBoundingBox(QgsRectangle(*box)))
    whole.scale(1 + 2 * margin)
    return QgsReferencedRectangle(whole, target)


def show_layer(layer, item, maps, project):
    """Dress a layer that QGIS has just loaded, and put it in its group: only the first map is drawn."""
    layer.loadDefaultStyle()
    _describe_layer(layer, item)
    set_temporal(layer, item)
    root = project.layerTreeRoot()
    node = root.findLayer(layer.id())
    if node is None:
        return
    groups = bloc_groups(root, maps)
    groups[item.bloc].addLayer(layer).setExpanded(item is maps[0])
    node.parent().removeChildNode(node)
    _choose_first({bloc: group for bloc, group in groups.items() if group.children()})
