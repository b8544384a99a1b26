"""QGIS's own PostgreSQL connections, as settings for the pipeline and as layer URIs without passwords."""

import os

from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCredentials,
    QgsDataSourceUri,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProviderRegistry,
)

from ..pipeline.translation import tr

_SSL_MODES = {
    QgsDataSourceUri.SslMode.SslDisable: "disable", QgsDataSourceUri.SslMode.SslAllow: "allow",
    QgsDataSourceUri.SslMode.SslPrefer: "prefer", QgsDataSourceUri.SslMode.SslRequire: "require",
    QgsDataSourceUri.SslMode.SslVerifyCa: "verify-ca", QgsDataSourceUri.SslMode.SslVerifyFull: "verify-full",
}


def _metadata():
    return QgsProviderRegistry.instance().providerMetadata("postgres")


def connection_names():
    """Return the names of the PostgreSQL connections of this QGIS profile."""
    return sorted(_metadata().connections(False))


def connection_uri(name):
    """Return the connection's own URI (with authcfg or service as it was saved).

    Raises QgsProcessingException naming the connections there are: QGIS itself does not check.
    """
    names = connection_names()
    if name not in names:
        raise QgsProcessingException(
            tr("QGIS has no PostgreSQL connection called “{name}”. There is: {names}. "
               "Add one in the Browser panel (PostgreSQL, New connection), or start a local warehouse.").format(
                name=name, names=", ".join(names) or "–"))
    return QgsDataSourceUri(_metadata().findConnection(name).uri())


def connection_settings(name):
    """Return ``ConnectionSettings`` of a saved connection; call it on the main thread (it may ask for a password)."""
    from ..pipeline.warehouse.connection import ConnectionSettings

    uri = connection_uri(name)
    params = {"service": uri.service(), "host": uri.host(), "port": uri.port(), "dbname": uri.database(),
              "user": uri.username(), "password": uri.password()}
    if uri.sslMode() != QgsDataSourceUri.SslMode.SslPrefer:
        params["sslmode"] = _SSL_MODES[uri.sslMode()]
    if uri.authConfigId():
        params.update(_auth_params(name, uri.authConfigId()))
    params = {key: value for key, value in params.items() if value}
    if _lacks_password(params):
        params.update(_ask(uri))
    return ConnectionSettings(name, params)


def _auth_params(name, authcfg):
    config = QgsAuthMethodConfig()
    loaded = QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    ok = loaded[0] if isinstance(loaded, tuple) else loaded
    if not ok:
        raise QgsProcessingException(
            tr("The saved login of the connection “{name}” cannot be opened (authentication {authcfg}). Without a "
               "screen, give the master password by QGIS_AUTH_PASSWORD_FILE.").format(name=name, authcfg=authcfg))
    return {"user": config.config("username"), "password": config.config("password")}


def _lacks_password(params):
    """Tell whether libpq would have to ask: a TCP host, no password, service or ~/.pgpass."""
    host = str(params.get("host", ""))
    return bool(host) and not host.startswith("/") and "password" not in params and "service" not in params


def _ask(uri):
    """Return a password that opens the connection, asked once a session by QGIS's own prompt if need be."""
    import psycopg2

    realm = uri.connectionInfo(False)
    params = {"host": uri.host(), "port": uri.port() or 5432, "dbname": uri.database()}
    if uri.username():
        params["user"] = uri.username()
    try:
        psycopg2.connect(**params, connect_timeout=10).close()
        return {}
    except psycopg2.OperationalError as error:
        if "password" not in str(error):
            return {}
    ok, user, password = QgsCredentials.instance().get(realm, uri.username(), "", "")
    if not ok:
        return {}
    QgsCredentials.instance().put(realm, user, password)
    return {"user": user, "password": password}


def register_connection(settings):
    """Save ``settings`` as a QGIS connection; a password goes to QGIS's authentication store.

    Raises QgsProcessingException when a connection of that name points elsewhere.
    """
    wanted = settings.params
    if settings.name in connection_names():
        uri = connection_uri(settings.name)
        same = (uri.database() == wanted["dbname"] and str(uri.port()) == str(wanted["port"])
                and (uri.host() == wanted["host"] or _same_folder(uri.host(), wanted["host"])))
        if not same:
            raise QgsProcessingException(
                tr("QGIS already has a connection called “{name}”, and it points to {place}. "
                   "It was left as it is: choose another NAME.").format(
                    name=settings.name, place=f"{uri.host() or uri.service()}/{uri.database()}"))
        return
    uri = QgsDataSourceUri()
    authcfg = _store_login(settings) if "password" in wanted else ""
    user = "" if authcfg else wanted["user"]
    uri.setConnection(wanted["host"], str(wanted["port"]), wanted["dbname"], user, "",
                      QgsDataSourceUri.SslMode.SslPrefer, authcfg)
    configuration = {"saveUsername": True, "savePassword": False, "estimatedMetadata": True}
    _metadata().saveConnection(_metadata().createConnection(uri.uri(False), configuration), settings.name)


def _same_folder(one, other):
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _store_login(settings):
    config = QgsAuthMethodConfig("Basic")
    config.setName(f"Augure: {settings.name}")
    config.setConfig("username", settings.params["user"])
    config.setConfig("password", settings.params["password"])
    stored = QgsApplication.authManager().storeAuthenticationConfig(config)
    if not (stored[0] if isinstance(stored, tuple) else stored):
        raise QgsProcessingException(tr("QGIS could not keep the login of the local warehouse: set a master password "
                                        "in Settings, Options, Authentication, then run this again."))
    return (stored[1] if isinstance(stored, tuple) else config).id()


def layer_uri(name, schema, table, geometry="geom", key="", srid="", wkb_type=None, where="", is_view=False):
    """Return a ``QgsDataSourceUri`` of a table or view (its rows ``where``) of the connection, without a password."""
    uri = connection_uri(name)
    uri.setPassword("")
    uri.setDataSource(schema, table, geometry or None, where, key)
    if srid:
        uri.setSrid(str(srid))
    if wkb_type is not None:
        uri.setWkbType(wkb_type)
    if is_view:  # its key is unique by construction; it has no statistics, and the planner's guess is not a count
        uri.setParam("checkPrimaryKeyUnicity", "0")
    uri.setUseEstimatedMetadata(not is_view)
    return uri


def layer_output(name, schema, table, **options):
    """Return the ``postgres://…`` string by which an algorithm returns a database layer."""
    return QgsProcessingUtils.encodeProviderKeyAndUri("postgres", layer_uri(name, schema, table, **options).uri(False))
