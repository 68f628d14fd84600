"""Qué palabras de `entidad.toml` sirvieron para leer una hoja: títulos, estados y nombres de dependencias."""

from collections.abc import Iterator, Mapping

from pipeline.base.propuesta import DEPENDENCIAS, ESTADOS, TITULOS
from pipeline.base.texto import llave
from pipeline.disposiciones.avance_cifras import CIFRAS
from pipeline.entidad import Entidad
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.dependencias import Catalogo, responsables_de
from pipeline.lectura.fila import Cuerpo
from pipeline.lectura.malla import Malla
from pipeline.lectura.titulos import titulos_de
from pipeline.vocabulario import singular

Uso = tuple[str, str]
"""La sección y la palabra como se compara: `singular` de un título, `llave` de un estado, `forma_de` de un nombre."""
_CON_NOMBRES = ("responsable", "apoyo", "dependencia")


def buscar_usos(
    malla: Malla, leidos: Mapping[str, list[Cuerpo]], contexto: Contexto, entidad: Entidad, catalogo: Catalogo
) -> set[Uso]:
    """Lo que las tablas ya leídas de una hoja usaron de la entidad."""
    usos = {(DEPENDENCIAS, forma) for t in _rotulos(malla, leidos) for forma in _del_rotulo(t, contexto, catalogo)}
    for clase, cuerpos in leidos.items():
        for cuerpo in cuerpos:
            usos.update(_de_titulos(cuerpo, clase, entidad))
            usos.update((ESTADOS, llave(v.texto)) for f in cuerpo.filas for c in CIFRAS for v in f.de(c))
            for texto in _nombres(cuerpo):
                usos.update((DEPENDENCIAS, forma) for forma in responsables_de(texto, catalogo).formas)
    propios = {llave(escrito) for escrito in entidad.estados}
    return {(seccion, palabra) for seccion, palabra in usos if seccion != ESTADOS or palabra in propios}


def _de_titulos(cuerpo: Cuerpo, clase: str, entidad: Entidad) -> Iterator[Uso]:
    titulos = titulos_de(clase, entidad.titulos, entidad.dependencias)
    for lugar in cuerpo.encabezado.celdas:
        texto = cuerpo.malla.texto(*lugar)
        for forma in (titulos.forma(texto), singular(texto)):
            if forma in titulos.propios or forma in titulos.traducciones:
                yield TITULOS, str(forma)


def _nombres(cuerpo: Cuerpo) -> Iterator[str]:
    yield from (c.titulo for c in cuerpo.encabezado.columnas if c.detalle)
    yield from (v.texto for f in cuerpo.filas for campo in _CON_NOMBRES for v in f.de(campo))


def _rotulos(malla: Malla, leidos: Mapping[str, list[Cuerpo]]) -> Iterator[str]:
    """Lo escrito antes de la primera tabla, el nombre de la hoja y el del archivo."""
    primera = min((c.encabezado.fila for cuerpos in leidos.values() for c in cuerpos), default=0)
    yield from (malla.hoja.nombre, malla.hoja.archivo.rpartition(".")[0])
    yield from (malla.texto(f, c) for f in malla.filas if f < primera for c in malla.filas[f])


def _del_rotulo(texto: str, contexto: Contexto, catalogo: Catalogo) -> tuple[str, ...]:
    if not contexto.dependencia or catalogo.vacio:
        return ()
    hallados = responsables_de(texto.rpartition(":")[2], catalogo)
    return hallados.formas if hallados.nombres == (contexto.dependencia,) else ()
