"""La sección de la página que dice qué se encontró mal."""

from collections import Counter

from pipeline.base.agrupar import agrupar
from pipeline.base.espanol import numero, porcentaje
from pipeline.base.hallazgo import Gravedad, Hallazgo
from pipeline.base.lugar_publico import lugar_publico, nombre_publico
from pipeline.base.texto import con_mayuscula, enumerar
from pipeline.calculo.resultado import ArchivoLeido, Resultado
from pipeline.salidas._pagina import Html, parrafo, seccion, tabla
from pipeline.salidas.notas_seguimiento import plural

_GRAVEDADES = (
    (Gravedad.GRAVE, "grave", "graves", "Quedó fuera una hoja, un archivo o un reporte: corríjalo antes de firmar."),
    (Gravedad.ERROR, "error", "errores", "Un dato no se pudo leer, o hay que confirmarlo: puede cambiar las cifras."),
    (Gravedad.AVISO, "aviso", "avisos", "Se corrigió o se supuso algo: confirme que esté bien."),
)


def contar_hallazgos(resultado: Resultado) -> Html:
    """Cuántos hay de cada gravedad, los graves uno por uno y el veredicto de cada archivo."""
    cuenta = Counter(h.gravedad for h in resultado.hallazgos)
    graves = [h for h in resultado.hallazgos if h.gravedad is Gravedad.GRAVE]
    por_gravedad: list[list[object]] = [[varios.capitalize(), cuenta[g], que] for g, _, varios, que in _GRAVEDADES]
    partes = [tabla("Hallazgos por gravedad", ["Gravedad", "Cuántos", "Qué quiere decir"], por_gravedad, (1,))]
    if graves:
        filas: list[list[object]] = [
            [
                lugar_publico(h.origen.archivo, h.origen.hoja, h.origen.celda),
                _oracion(h.mensaje),
                _oracion(h.que_hacer),
                h.codigo,
            ]
            for h in graves
        ]
        partes.append(tabla("Hallazgos graves", ["Dónde", "Qué pasó", "Qué hacer", "Código"], filas))
    else:
        partes.append(parrafo("No hay hallazgos graves: nada con contenido quedó fuera."))
    partes.append(_veredicto(resultado))
    return seccion("hallazgos", "Qué se encontró mal", *partes)


def _veredicto(resultado: Resultado) -> Html:
    de_cada_uno = agrupar(resultado.hallazgos, lambda hallazgo: hallazgo.origen.archivo)
    filas: list[list[object]] = [
        [
            nombre_publico(a.archivo),
            _oracion(a.papel),
            _oracion(a.que_se_hizo),
            _con_dueno(a),
            _contar(de_cada_uno.get(a.archivo, [])),
        ]
        for a in resultado.archivos
    ]
    return tabla("Veredicto por archivo", ["Archivo", "Qué es", "Qué se hizo", "Celdas con dueño", "Hallazgos"], filas)


def _con_dueno(archivo: ArchivoLeido) -> str:
    """La parte de sus celdas con contenido que el programa usó o reconoció."""
    if not archivo.celdas:
        return "—"
    return f"{porcentaje(archivo.celdas_reclamadas / archivo.celdas)} de {numero(archivo.celdas)}"


def _contar(hallazgos: list[Hallazgo]) -> str:
    cuenta = Counter(h.gravedad for h in hallazgos)
    return enumerar([plural(cuenta[g], uno, varios) for g, uno, varios, _ in _GRAVEDADES if cuenta[g]]) or "Ninguno"


def _oracion(frase: str) -> str:
    return con_mayuscula(frase)
