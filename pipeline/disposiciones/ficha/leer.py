"""Lo que dice una ficha: una fila de su listado y las de sus tablas; toda celda queda con dueño."""

from collections.abc import Sequence

from pipeline.base.tabla import LISTA, TEXTO
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.ficha.banda import Banda
from pipeline.disposiciones.ficha.bloques import FICHA, Bloque
from pipeline.disposiciones.ficha.reconocer import Ficha, Rotulo, celda_de
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.listado.cabeza import Cabeza
from pipeline.disposiciones.listado.columnas_de_mas import apartar_columnas_de_mas
from pipeline.disposiciones.listado.tabla_de_listado import TablaDeListado
from pipeline.lectura.contexto import leer_contexto
from pipeline.lectura.cuenta import ENCABEZADO, RUIDO, TABLA, TITULO, Cuenta
from pipeline.lectura.malla import Lugar, Malla
from pipeline.lectura.renglones import es_pie
from pipeline.tablas.listado import FilaDeListado, Listado
from pipeline.tablas.listados import LISTADOS
from pipeline.vocabulario import cargar

LARGO_DE_SECCION = 60


def leer_fichas(malla: Malla, fichas: Sequence[tuple[Malla, Ficha]], encargo: Encargo) -> HojaInterpretada:
    """Las filas de las fichas de una hoja y las de sus tablas."""
    salida = HojaInterpretada(malla.hoja.nombre, str(cargar(FICHA)["papel"]), Cuenta(malla.hoja))
    for parte, ficha in fichas:
        _leer_ficha(parte, ficha, encargo, salida)
    return salida


def _leer_ficha(malla: Malla, ficha: Ficha, encargo: Encargo, salida: HojaInterpretada) -> None:
    vigencia = encargo.vigencia or encargo.entidad.vigencia
    cosa = _leer_rotulos(malla, ficha, encargo, vigencia, salida)
    primera = min(r.lugar[0] for r in ficha.rotulos)
    salida.contexto = leer_contexto(malla, primera, encargo.catalogo, vigencia, salida.reparto)
    de_rotulos = {r.lugar[0] for r in ficha.rotulos}
    finales = [*(b.cabeza.fila for b in ficha.bloques[1:]), max(malla.filas) + 1][: len(ficha.bloques)]
    banda = Banda(malla, salida)
    for bloque, hasta in zip(ficha.bloques, finales, strict=True):
        banda.antes_de(bloque, primera)
        filas = [f for f in malla.filas if bloque.cabeza.fila_final < f < hasta and f not in de_rotulos]
        _leer_bloque(malla, bloque, filas, cosa, encargo, vigencia, salida, banda)
    _reclamar_lo_demas(malla, salida)


def _leer_rotulos(
    malla: Malla, ficha: Ficha, encargo: Encargo, vigencia: int, salida: HojaInterpretada
) -> FilaDeListado:
    listado = _listado(cargar(FICHA)["listado"])
    tipos = {c.nombre: c.tipo for c in listado.tabla.campos}
    cosa = listado.clase(archivo=malla.hoja.archivo, hoja=malla.hoja.nombre, fila=ficha.rotulos[0].lugar[0])
    for rotulo in ficha.rotulos:
        salida.reparto.reclamar([rotulo.lugar], TABLA if rotulo.dicho else ENCABEZADO)
        if rotulo.lleno:
            junta = tipos[rotulo.campo] in (TEXTO, LISTA)
            lugares = [rotulo.lugar] if rotulo.dicho else list(rotulo.valores if junta else rotulo.valores[:1])
            _poner(malla, listado, rotulo, lugares, encargo, vigencia, salida, cosa, junta)
    salida.listados.setdefault(listado.nombre, []).append(cosa)
    return cosa


def _poner(
    malla: Malla, listado: Listado, rotulo: Rotulo, lugares: list[Lugar], encargo: Encargo, vigencia: int,
    salida: HojaInterpretada, cosa: FilaDeListado, junta: bool,
) -> None:  # fmt: skip
    columna = lugares[0][1]
    cabeza = Cabeza(
        listado, rotulo.lugar[0], rotulo.lugar[0], {columna: rotulo.campo}, {columna: rotulo.titulo}, frozenset()
    )
    tabla = TablaDeListado(malla, cabeza, encargo.catalogo, vigencia, salida)
    tabla.poner(cosa, rotulo.campo, lugares[0], celda_de(malla, rotulo, junta))
    salida.reparto.reclamar(lugares, TABLA)


def _leer_bloque(
    malla: Malla, bloque: Bloque, filas: list[int], cosa: FilaDeListado, encargo: Encargo, vigencia: int,
    salida: HojaInterpretada, banda: Banda,
) -> None:  # fmt: skip
    cabeza, reglas = bloque.cabeza, bloque.reglas
    salida.reparto.reclamar(cabeza.celdas, ENCABEZADO)
    tabla = TablaDeListado(malla, cabeza, encargo.catalogo, vigencia, salida)
    tabla.medir_escalas(filas)
    leidas = []
    for fila in filas:
        if reglas["banda"] and banda.mirar(fila, bloque):
            continue
        if _es_seccion(malla, fila):
            salida.reparto.reclamar([(fila, malla.filas[fila][0])], TITULO)
            continue
        if leida := tabla.leer(fila):
            _completar(leida, cosa, bloque, banda)
            leidas.append(leida)
    salida.listados.setdefault(cabeza.listado.nombre, []).extend(leidas)
    salida.hallazgos += apartar_columnas_de_mas(malla, cabeza, [x.fila for x in leidas], encargo.entidad, salida)


def _completar(leida: FilaDeListado, cosa: FilaDeListado, bloque: Bloque, banda: Banda) -> None:
    """Lo que la fila calla y la ficha dice: de qué cosa es y bajo qué renglón está."""
    llena, de = bloque.reglas["llena"], cargar(FICHA)["exige"][0]
    if not getattr(leida, llena):
        setattr(leida, llena, getattr(cosa, de))
        leida.origenes[llena] = cosa.origen(de)
    campo = bloque.reglas["banda"]
    if campo and not getattr(leida, campo) and banda.lugar:
        setattr(leida, campo, banda.dicha)
        leida.origenes[campo] = banda.malla.hoja.origen(*banda.lugar)


def _reclamar_lo_demas(malla: Malla, salida: HojaInterpretada) -> None:
    """Los pies y los títulos de sección; lo que no es ni lo uno ni lo otro queda sin dueño y se anota."""
    for fila, columnas in malla.filas.items():
        libres = [(fila, c) for c in columnas if salida.reparto.libre((fila, c))]
        if libres and es_pie(list(malla.celdas_de(fila))):
            salida.reparto.reclamar(libres, RUIDO + "pie de la tabla")
        elif libres and _es_seccion(malla, fila):
            salida.reparto.reclamar(libres, TITULO)


def _es_seccion(malla: Malla, fila: int) -> bool:
    """«1. INFORMACIÓN GENERAL»: una celda sola, corta y en mayúsculas o numerada."""
    textos = [malla.texto(fila, c) for c in malla.filas[fila]]
    solo = textos[0] if len(textos) == 1 and len(textos[0]) <= LARGO_DE_SECCION else ""
    return solo.isupper() or (solo[:1].isdigit() and solo.lstrip("0123456789").startswith((".", ")")))


def _listado(nombre: str) -> Listado:
    return next(x for x in LISTADOS if x.nombre == nombre)
