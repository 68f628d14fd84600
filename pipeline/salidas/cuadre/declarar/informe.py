"""Dónde dice cifras `informe_gestion.docx`: en las piezas que la plantilla de la entidad pidió, o en todas."""

from collections.abc import Callable, Container, Sequence

from pipeline.calculo.evaluacion import responder
from pipeline.calculo.frase import Frase
from pipeline.calculo.relato import (
    decir_como_vamos,
    decir_lo_que_deben,
    decir_por_grupo,
    decir_que_falta,
    decir_que_quedo_fuera,
    decir_que_se_hallo,
    decir_que_vence,
    decir_quien_hace_que,
    reunir_fallas,
)
from pipeline.calculo.resultado import Resultado
from pipeline.calculo.sin_fechas import decir_sin_fechas
from pipeline.graficas.dibujo import Dibujo
from pipeline.salidas.cuadre.declaracion import Declaracion, Dichas, Sitio, Tabla
from pipeline.salidas.cuadre.declarar.comunes import con_total
from pipeline.salidas.informe.resumen import PRIMEROS
from pipeline.salidas.informe.tabla_de_grupos import nombrar

ARCHIVO = "informe_gestion.docx"
_MEDIDAS = {
    "En el plan": "actividades",
    "Aplican": "aplican",
    "Cumplidas": "cumplidas",
    "Cumplimiento": "cumplimiento",
    "Avance ponderado": "avance",
    "Zona": "zona",
}
_TABLAS = {
    "rendicion_cifras": {"instrumento": "Plan", "etapa": "Etapa"},
    "rendicion_componentes": {"componente": "Componente", "subcomponente": "Subcomponente"},
    "rendicion_dependencias": {"dependencia": "Dependencia"},
}


def declarar_informe(resultado: Resultado, dibujos: Sequence[Dibujo], piezas: Container[str]) -> list[Declaracion]:
    """Las tablas de grupos, las frases y el hallazgo de cada gráfica de las piezas que se escribieron."""
    sitios: list[Sitio] = [
        _tabla(resultado, dimension, titulo)
        for pieza, suyas in _TABLAS.items()
        for dimension, titulo in suyas.items()
        if pieza in piezas and resultado.por(dimension)
    ]
    frases = [f for pieza, decir in _FRASES.items() if pieza in piezas for f in decir(resultado)]
    frases += [d.textos.hallazgo for d in dibujos if "rendicion_graficas" in piezas]
    sitios.append(Dichas(tuple(dict.fromkeys(frases))))
    return [Declaracion(ARCHIVO, tuple(sitios))]


def _tabla(resultado: Resultado, dimension: str, titulo: str) -> Tabla:
    filas = [((" ".join((nombre, *notas)),), r) for r in resultado.por(dimension) for nombre, notas in [nombrar(r)]]
    return Tabla((titulo,), _MEDIDAS, con_total(filas, resultado, "Total de la entidad"))


def _del_resumen(resultado: Resultado) -> list[Frase]:
    sueltas = (decir_que_falta, decir_lo_que_deben, decir_que_vence, decir_quien_hace_que)
    fallas = [f.frase for f in reunir_fallas(resultado)[:PRIMEROS]]
    sin_fechas = [f for f in [decir_sin_fechas(resultado)] if f]
    return [*decir_como_vamos(resultado), *sin_fechas, *(decir(resultado) for decir in sueltas), *fallas]


def _de_las_cifras(resultado: Resultado) -> list[Frase]:
    dichas = [decir_como_vamos(resultado)[0], decir_por_grupo(resultado, "instrumento"), decir_lo_que_deben(resultado)]
    return dichas + ([decir_por_grupo(resultado, "etapa")] if resultado.por("etapa") else [])


def _de_los_componentes(resultado: Resultado) -> list[Frase]:
    return [decir_por_grupo(resultado, d) for d in ("componente", "subcomponente") if resultado.por(d)]


def _de_las_dependencias(resultado: Resultado) -> list[Frase]:
    return [decir_por_grupo(resultado, "dependencia"), decir_quien_hace_que(resultado), decir_lo_que_deben(resultado)]


_FRASES: dict[str, Callable[[Resultado], list[Frase]]] = {
    "rendicion_resumen": _del_resumen,
    "rendicion_cifras": _de_las_cifras,
    "rendicion_componentes": _de_los_componentes,
    "rendicion_dependencias": _de_las_dependencias,
    "rendicion_hallazgos": lambda resultado: [decir_que_se_hallo(resultado)],
    "rendicion_evaluacion": lambda resultado: [f for r in responder(resultado) for f in r.frases],
    "rendicion_metodo": decir_que_quedo_fuera,
}
