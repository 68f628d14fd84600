"""Lee un formato de avance: sus tablas con sus rótulos, los renglones llenos y los que nadie llenó."""

from pipeline.base.espanol import fecha
from pipeline.base.hallazgo import Hallazgo, anotar
from pipeline.base.texto import enumerar, llave
from pipeline.disposiciones import avance
from pipeline.disposiciones.columnas_sin_usar import apartar_columnas
from pipeline.disposiciones.encargo import Encargo
from pipeline.disposiciones.formato.escala import leer_porcentajes_sin_formato
from pipeline.disposiciones.formato.filas import recorrer_formato
from pipeline.disposiciones.formato.mes_primero import enderezar_fechas
from pipeline.disposiciones.formato.numerales import quitar_numerales_dudosos
from pipeline.disposiciones.formato.rotulos import es_de_rotulo, leer_rotulos
from pipeline.disposiciones.hoja_interpretada import HojaInterpretada
from pipeline.disposiciones.papel import AVANCE
from pipeline.disposiciones.titulos_desconocidos import buscar_titulos_desconocidos
from pipeline.disposiciones.usos import buscar_usos
from pipeline.lectura.contexto import Contexto
from pipeline.lectura.cuenta import Cuenta
from pipeline.lectura.encabezado import Encabezado
from pipeline.lectura.fila import Cuerpo, Fila
from pipeline.lectura.malla import Malla
from pipeline.vocabulario import cargar

CELDAS = 12


def leer_formato(malla: Malla, encabezados: list[Encabezado], encargo: Encargo) -> HojaInterpretada:
    """Los reportes de una hoja de formato; cada celda queda con dueño al cerrar la cuenta."""
    salida = HojaInterpretada(malla.hoja.nombre, AVANCE, Cuenta(malla.hoja))
    enderezadas = enderezar_fechas(malla.hoja)
    malla.olvidar()
    cuerpos: list[Cuerpo] = []
    vacias: list[Fila] = []
    contexto: Contexto | None = None
    for i, (encabezado, desde, hasta) in enumerate(_tramos(malla, encabezados)):
        contexto, dichos = leer_rotulos(malla, desde, encabezado.fila - 1, encargo, salida.reparto, contexto)
        vigencia = encargo.vigencia or contexto.vigencia or encargo.entidad.vigencia
        ancla = avance.campo_ancla(encabezado.campos)
        cuerpo = Cuerpo(malla, encabezado, vigencia, encargo.catalogo, salida.reparto, ancla)
        vacias += recorrer_formato(cuerpo, encabezado.fila_final + 1, hasta)
        lote = avance.hacer_avances(cuerpo, contexto, encargo.entidad.estados, escalas={})
        leer_porcentajes_sin_formato(cuerpo, lote.filas)
        quitar_numerales_dudosos(cuerpo, lote.filas)
        salida.avances += lote.filas
        salida.hallazgos += [*dichos, *lote.hallazgos]
        salida.contexto = contexto if i == 0 else salida.contexto
        cuerpos.append(cuerpo)
    salida.hallazgos = _una_vez(salida.hallazgos)
    if enderezadas:
        salida.hallazgos.append(
            anotar("fechas_con_el_mes_primero", malla.hoja.origen(*enderezadas[0]), "", cuantas=len(enderezadas))
        )
        salida.reparto.remendar(enderezadas, "fechas_con_el_mes_primero")
    salida.hallazgos += _anotar_sin_llenar(malla, encabezados[0], vacias, salida)
    salida.titulos = buscar_titulos_desconocidos({"avance": cuerpos}, encargo.entidad)
    apartar_columnas(salida, {"avance": cuerpos})
    salida.usos = buscar_usos(malla, {"avance": cuerpos}, salida.contexto, encargo.entidad, encargo.catalogo)
    return salida


def _tramos(malla: Malla, encabezados: list[Encabezado]) -> list[tuple[Encabezado, int, int]]:
    """Cada tabla con su primer rótulo y su última fila."""
    finales = [0, *(e.fila_final for e in encabezados)]
    primeras = [_primer_rotulo(malla, e, tras) for e, tras in zip(encabezados, finales, strict=False)]
    ultimas = [*(primera - 1 for primera in primeras[1:]), max(malla.filas)]
    return list(zip(encabezados, primeras, ultimas, strict=True))


def _primer_rotulo(malla: Malla, encabezado: Encabezado, tras: int) -> int:
    """La fila donde empiezan los rótulos de una tabla: los renglones seguidos, hacia arriba, que lo parecen."""
    primera = encabezado.fila
    for fila in sorted((f for f in malla.filas if tras < f < encabezado.fila), reverse=True):
        if tras and not es_de_rotulo(malla, fila):
            break
        primera = fila
    return primera


def _una_vez(hallazgos: list[Hallazgo]) -> list[Hallazgo]:
    """No saber de quién es el formato se dice una vez por hoja y no en cada renglón."""
    primero = next((h for h in hallazgos if h.nombre == "reporte_sin_dependencia"), None)
    return [h for h in hallazgos if h.nombre != "reporte_sin_dependencia" or h is primero]


def _anotar_sin_llenar(
    malla: Malla, encabezado: Encabezado, vacias: list[Fila], salida: HojaInterpretada
) -> list[Hallazgo]:
    """Un hallazgo por hoja: el formato volvió en blanco, o le faltan renglones de los que vencen en el corte."""
    contexto = salida.contexto
    if not salida.avances:
        quien = contexto.dependencia or "una dependencia que no se nombra"
        datos = {"quien": quien, "corte": f" del {fecha(contexto.corte)}" if contexto.corte else ""}
        lugar = malla.hoja.origen(encabezado.fila, encabezado.columnas[0].numero)
        return [anotar("formato_en_blanco", lugar, contexto.dependencia, **datos)]
    vencidas = [f for f in vacias if _vence(f)]
    if not vencidas:
        return []
    celdas = enumerar([_nombrar(f) for f in vencidas[:CELDAS]])
    celdas += "…" if len(vencidas) > CELDAS else ""
    lugar = malla.hoja.origen(vencidas[0].numero, 0)
    return [anotar("filas_sin_llenar", lugar, "", celdas=celdas)]


def _vence(fila: Fila) -> bool:
    """Se esperaba en el corte, según la columna «Vencimiento»; sin ella, todas se esperaban."""
    dichos = [llave(v.texto) for v in fila.de("otro") if llave(v.columna.titulo).startswith("vencimiento")]
    return not dichos or dichos[0] in {llave(v) for v in cargar("formato_de_avance")["vencidos"]}


def _nombrar(fila: Fila) -> str:
    numeral = fila.texto("numeral")
    return f"{numeral} (fila {fila.numero})" if numeral else f"fila {fila.numero}"
