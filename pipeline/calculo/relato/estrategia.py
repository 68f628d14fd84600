"""Lo que se dice de la estrategia: cuánto programa, en qué elementos y etapas, quién responde y cómo se le sigue."""

from collections.abc import Sequence

from pipeline.base.texto import enumerar
from pipeline.calculo.cifras import cuenta
from pipeline.calculo.cobertura.estrategia import SIN_ELEMENTO, actividades_de_la_estrategia, elemento_de, elementos
from pipeline.calculo.cobertura.matrices import SIN_FECHA, reunir_matrices
from pipeline.calculo.cobertura.matriz import Matriz
from pipeline.calculo.frase import Frase, Trozo, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.tablas.actividades import Actividad
from pipeline.vocabulario import nombre_de_instrumento

_ORDINALES = {"I": "primer", "II": "segundo", "III": "tercer"}


def decir_cuanto_programa(resultado: Resultado) -> Frase:
    """`La estrategia de 2026 programa 33 actividades: 12 de Información, 11 de Diálogo…`"""
    suyas = actividades_de_la_estrategia(resultado)
    todas = contadas(cuenta(resultado, "actividades de la estrategia", len(suyas)), "actividad")
    partes: list[Trozo | tuple[Trozo, ...]] = []
    por_elemento = agrupar_por_elemento(suyas)
    for i, (elemento, de_el) in enumerate(por_elemento.items()):
        union = ": " if i == 0 else (" y " if i == len(por_elemento) - 1 else ", ")
        cuantas = cuenta(resultado, f"actividades de la estrategia: {elemento}", len(de_el))
        partes += [union, cuantas, f" {nombrar_elemento(elemento)}"]
    return decir(f"La estrategia de {resultado.entidad.vigencia} programa ", todas, *partes, ".")


def agrupar_por_elemento(actividades: Sequence[Actividad]) -> dict[str, list[Actividad]]:
    """Las de cada elemento, en el orden del manual y después los propios del plan."""
    grupos: dict[str, list[Actividad]] = {e.nombre: [] for e in elementos()}
    for actividad in actividades:
        grupos.setdefault(elemento_de(actividad.subcomponente), []).append(actividad)
    return {elemento: suyas for elemento, suyas in grupos.items() if suyas}


def nombrar_elemento(elemento: str) -> str:
    """`de Diálogo`, `sin elemento`."""
    return elemento.casefold() if elemento.startswith("Sin ") else f"de {elemento}"


def decir_de_donde_sale(resultado: Resultado) -> str:
    """De qué planes son las actividades."""
    planes = dict.fromkeys(a.instrumento for a in actividades_de_la_estrategia(resultado))
    nombres = enumerar([nombre_de_instrumento(p) for p in planes if p])
    return f"Sus actividades son las de rendición de cuentas de: {nombres}." if nombres else ""


def decir_cuando(resultado: Resultado, elemento: str, matriz: Matriz) -> Frase | None:
    """`De Diálogo hay 11 actividades: 7 con entregas en el primer cuatrimestre, 6 en el segundo y 8 en el tercero.`"""
    suyas = matriz.de_la_fila(elemento)
    total = contadas(cuenta(resultado, f"actividades de la estrategia: {elemento}", len(suyas)), "actividad")
    columnas = [c for c in matriz.columnas if matriz.casillas.get((elemento, c))]
    partes: list[Trozo] = []
    for i, columna in enumerate(columnas):
        partes.append(": " if i == 0 else " y " if i == len(columnas) - 1 else ", ")
        partes.append(cuenta(resultado, f"{elemento}, {columna}", len(matriz.casillas[elemento, columna])))
        partes.append(_donde(columna, i == 0))
    quien = elemento if elemento == SIN_ELEMENTO else f"De {elemento}"
    return decir(f"{quien} hay ", total, *partes, ".") if suyas else None


def decir_etapas(resultado: Resultado, matriz: Matriz | None) -> Frase | None:
    """Cuántas etapas tienen actividades y cuáles no; None si el plan no las marca."""
    if matriz is None:
        return None
    etapas = [f for f in matriz.filas if not f.startswith("Sin ")]
    vacias = [f for f in etapas if not matriz.de_la_fila(f)]
    de = contadas(cuenta(resultado, "etapas de la estrategia", len(etapas)), "etapa")
    con = cuenta(resultado, "etapas con actividades", len(etapas) - len(vacias))
    if not vacias:
        return decir("Las ", de, " tienen actividades programadas.")
    return decir("De las ", de, ", ", con, f" tienen actividades programadas. Sin ninguna: {enumerar(vacias)}.")


def decir_responsables(resultado: Resultado) -> Frase:
    """Cuántas dependencias responden, y cuántas actividades no dicen quién."""
    suyas = actividades_de_la_estrategia(resultado)
    quienes = {d for a in suyas for d in a.dependencias}
    nadie = sum(not a.dependencias for a in suyas)
    dependencias = contadas(cuenta(resultado, "dependencias de la estrategia", len(quienes)), "dependencia")
    verbo = " responde por la estrategia" if len(quienes) == 1 else " responden por la estrategia"
    if not nadie:
        return decir(dependencias, verbo, ".")
    faltan = contadas(cuenta(resultado, "actividades de la estrategia sin responsable", nadie), "actividad")
    return decir(dependencias, verbo, "; ", faltan, " no dice" if nadie == 1 else " no dicen", " quién responde.")


def decir_seguimiento(resultado: Resultado) -> Frase:
    """A cuántos cortes se le sigue y en cuánto tiempo se publica."""
    cortes = contadas(cuenta(resultado, "cortes de la vigencia", len(resultado.cortes)), "corte")
    dias = resultado.entidad.cortes
    clase = "hábiles" if dias.dias == "habiles" else "calendario"
    plazo = cuenta(resultado, "plazo para publicar", dias.plazo)
    return decir("La estrategia se sigue a ", cortes, ", y cada seguimiento se publica a más tardar ", plazo,
                 f" días {clase} después del corte.")  # fmt: skip


def _donde(columna: str, es_la_primera: bool) -> str:
    """` con entregas en el primer cuatrimestre`; las que siguen, más cortas; sin fecha, eso."""
    if columna == SIN_FECHA:
        return " sin fecha"
    ordinal = _ORDINALES[columna.split()[0]]
    return (
        f" con entregas en el {ordinal} cuatrimestre" if es_la_primera else f" en el {ordinal}".replace("cer", "cero")
    )


def decir_estrategia(resultado: Resultado) -> list[Frase]:
    """Todo lo que el documento de la estrategia dice con cifras, en su orden."""
    matrices = {m.clave: m for m in reunir_matrices(resultado)}
    elementos_con = agrupar_por_elemento(actividades_de_la_estrategia(resultado))
    frases = [
        decir_cuanto_programa(resultado),
        *(decir_cuando(resultado, e, matrices["cuatrimestres"]) for e in elementos_con if "cuatrimestres" in matrices),
        decir_etapas(resultado, matrices.get("etapas")),
        decir_responsables(resultado),
        decir_seguimiento(resultado),
    ]
    return [f for f in frases if f is not None]
