"""El hallazgo de la carga: el mes con más entregas y quién tiene más en él."""

from collections.abc import Sequence

from pipeline.base.espanol import MESES
from pipeline.base.texto import con_mayuscula, enumerar
from pipeline.calculo.cifras import Cifra, cuenta
from pipeline.calculo.frase import Frase, contadas, decir
from pipeline.calculo.resultado import Resultado
from pipeline.graficas._carga import Carga
from pipeline.graficas._conteo import Grupo
from pipeline.tablas.resumen import SIN_NOMBRE

_LARGO_DE_NOMBRE, _NOMBRADOS = 70, 3


def titular_carga(resultado: Resultado, carga: Carga) -> Frase:
    """El pico del año; si varios meses empatan, los que son; si nada tiene fecha, eso."""
    total, vigencia = carga.entidad.total.vencen, resultado.entidad.vigencia
    if not total:
        return decir(f"Ninguna actividad tiene entregas con fecha en {vigencia}")
    del_ano = {m: c.vencen for m, c in zip(carga.meses, carga.entidad.casillas, strict=True) if m in MESES}
    mayor = max(del_ano.values())
    if not mayor:
        return decir(f"Ninguna entrega vence en {vigencia}: todas, en otro año")
    picos = [mes for mes, cuantas in del_ano.items() if cuantas == mayor]
    if total == 1:
        return decir(f"La única entrega de la vigencia vence en {picos[0]}")
    cuantas = cuenta(resultado, "entregas del mes con más entregas", mayor)
    todas = cuenta(resultado, "entregas de la vigencia", total)
    if len(picos) == 1:
        sujeto = f"{con_mayuscula(picos[0])} es el mes con más entregas: "
        return decir(sujeto, cuantas, " de ", todas, _quien(resultado, carga, carga.meses.index(picos[0])))
    if len(picos) <= _NOMBRADOS:
        sujeto = f"{con_mayuscula(enumerar(picos))} son los meses con más entregas: "
        return decir(sujeto, cuantas, " cada uno, de ", todas)
    empatan = cuenta(resultado, "meses con más entregas", len(picos))
    return decir(empatan, " meses comparten el mayor número de entregas: ", cuantas, " cada uno, de ", todas)


def _quien(resultado: Resultado, carga: Carga, mes: int) -> Frase:
    """La dependencia que más tiene en el mes, si es una sola y su nombre cabe en un título."""
    con_nombre = [g for g in carga.dependencias if g.nombre != SIN_NOMBRE["dependencia"]]
    if len(con_nombre) < 2:
        return decir()
    mayor = max(g.casillas[mes].vencen for g in con_nombre)
    suyas = [g for g in con_nombre if g.casillas[mes].vencen == mayor]
    if len(suyas) > 1 or mayor < 2 or len(suyas[0].nombre) > _LARGO_DE_NOMBRE:
        return decir()
    cuantas = cuenta(resultado, "entregas de quien más tiene en el mes con más entregas", mayor)
    return decir("; ", suyas[0].nombre, " tiene ", cuantas)


def describir_carga(resultado: Resultado, grupo: Grupo, meses: Sequence[str]) -> Frase:
    """Los datos de una dependencia: sus entregas, y mes por mes las que vencen y las que debe."""

    def contar(que: str, cuantas: int) -> Cifra:
        return cuenta(resultado, f"{que} de la dependencia «{grupo.nombre}»", cuantas)

    if not grupo.total.vencen:
        return decir(grupo.nombre, ": ninguna entrega con fecha.")
    frase = decir(grupo.nombre, ": ", contadas(contar("entregas", grupo.total.vencen), "entrega"))
    for mes, casilla in zip(meses, grupo.casillas, strict=True):
        if casilla.vencen:
            frase = decir(frase, "; ", mes.lower(), ", ", contar(f"entregas de {mes}", casilla.vencen))
        if casilla.sin_cumplir:
            debe = contar(f"entregas de {mes} sin cumplir", casilla.sin_cumplir)
            frase = decir(frase, " (", debe, " sin cumplir)")
    return decir(frase, ".")
