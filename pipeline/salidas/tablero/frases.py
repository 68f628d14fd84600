"""Las frases del relato como fórmulas: dicen lo mismo que el programa y siguen a las cifras que cambien."""

from collections.abc import Mapping
from datetime import date

from pipeline.base.espanol import MESES, fecha_larga
from pipeline.calculo.frase import Frase
from pipeline.calculo.relato.donde_fallamos import DEBEN
from pipeline.salidas._excel import Formula
from pipeline.salidas.tablero.vivas import (
    contadas,
    enumerar,
    miles,
    porcentaje,
    seguir_con_comas,
    segun,
    si_hay,
    texto,
    unir,
)
from pipeline.tablas.seguimiento import SIN_REPORTE


def hacer_frase(frase: Frase, *trozos: str) -> Formula:
    """La fórmula de unos trozos, con lo que la frase dice hoy."""
    return Formula(f"={unir(*trozos)}", str(frase))


def vivir_como_vamos(frase: Frase, corte: date, medido: str, c: Mapping[str, str]) -> Formula:
    """El cumplimiento de lo `medido`, con su denominador; `c` dice dónde está cada cifra. La zona, sin su símbolo."""
    return hacer_frase(
        frase,
        texto(f"Al {fecha_larga(corte)} la entidad cumplió el "), porcentaje(c["cumplimiento"]),
        texto(f" de lo {medido}: "), contadas(c["cumplidas"], "actividad cumplida"), texto(" de "),
        miles(c["aplican"]), texto(" que aplican al corte. Está en zona "), f"MID({c['zona']},3,20)", texto("."),
    )  # fmt: skip


def vivir_cambio(frase: Frase, dia: date, antes: str, ahora: str) -> Formula:
    """Los puntos que subió o bajó desde el corte de un día; `antes` y `ahora`, las celdas de los dos cumplimientos."""
    paso = f"(ROUND({ahora}*1000,0)-ROUND({antes}*1000,0))"
    cuantos = f'INT(ABS({paso})/10)&","&MOD(ABS({paso}),10)'
    cuando = f" que al {fecha_larga(dia)}, cuando era de "
    cambio = unir(
        texto("Son "), cuantos, segun(f"ABS({paso}/10)", " punto", " puntos"),
        f"IF({paso}>0,{texto(' más')},{texto(' menos')})", texto(cuando), porcentaje(antes), texto("."),
    )  # fmt: skip
    return Formula(f"=IF({paso}=0,{texto(f'Es el mismo cumplimiento del {fecha_larga(dia)}.')},{cambio})", str(frase))


def vivir_avance(frase: Frase, celda: str) -> Formula:
    """El avance ponderado."""
    return hacer_frase(
        frase, texto("El avance ponderado de esas actividades es de "), porcentaje(celda), texto(".")
    )  # fmt: skip


def vivir_que_falta(frase: Frase, fallan: str, en_baja: str, aplican: str) -> Formula:
    """Cuántos componentes están por debajo de la zona Alta; las cuentas son expresiones."""
    ninguno = unir(
        texto("Ningún componente está por debajo de la zona Alta, de "), contadas(aplican, "componente"), texto(".")
    )
    algunos = unir(
        miles(fallan), texto(" de "), contadas(aplican, "componente"), segun(fallan, " está", " están"),
        texto(" por debajo de la zona Alta"),
        si_hay(en_baja, unir(texto("; "), miles(en_baja), texto(" en zona Baja"))), texto("."),
    )  # fmt: skip
    return Formula(f"=IF({fallan}=0,{ninguno},{algunos})", str(frase))


def vivir_lo_que_deben(frase: Frase, estados: Mapping[str, str]) -> Formula:
    """Cuántas actividades deben entregas y en qué estado están; `estados`, la cuenta de cada uno."""
    deben = f"({'+'.join(estados[e] for e in DEBEN)})"
    partes = enumerar([(estados[e], contadas(estados[e], dicho)) for e, dicho in DEBEN.items()])
    algunas = unir(
        texto("Al corte "),
        contadas(deben, "actividad"),
        segun(deben, " debe", " deben"),
        texto(" entregas: "),
        partes,
        texto("."),
    )
    return Formula(f"=IF({deben}=0,{texto('Ninguna actividad debe entregas al corte.')},{algunas})", str(frase))


def decir_por_que(estados: Mapping[str, str]) -> str:
    """`1 sin reporte, 2 incumplidas`: lo que debe un grupo, como expresión."""
    partes = []
    for estado, dicho in DEBEN.items():
        varias = dicho if estado == SIN_REPORTE else dicho + "s"
        partes.append((estados[estado], unir(estados[estado], segun(estados[estado], f" {dicho}", f" {varias}"))))
    return seguir_con_comas(partes)


def vivir_que_vence(frase: Frase, hasta: date, entregas: str, actividades: str, primera: str) -> Formula:
    """Cuántas entregas vencen, de cuántas actividades y cuándo la primera; `primera`, una expresión con su fecha."""
    dia = fecha_larga(hasta)
    meses = ",".join(texto(m) for m in MESES)
    cuando = unir(
        f"DAY({primera})", texto(" de "), f"CHOOSE(MONTH({primera}),{meses})", texto(" de "), f"YEAR({primera})"
    )
    algunas = unir(
        texto(f"De aquí al {dia}"), segun(entregas, " vence ", " vencen "), contadas(entregas, "entrega"),
        texto(" de "), contadas(actividades, "actividad"), texto("; la primera, el "), cuando, texto("."),
    )  # fmt: skip
    return Formula(f"=IF({entregas}=0,{texto(f'Nada pendiente vence de aquí al {dia}.')},{algunas})", str(frase))


def vivir_quien_hace_que(frase: Frase, todas: str, callan: str) -> Formula:
    """Cuántas dependencias tienen algo pendiente y cuántas deben reporte."""
    inicio = unir(contadas(todas, "dependencia"), segun(todas, " tiene", " tienen"), texto(" algo pendiente; "))
    fin = (
        f"IF({callan}=0,{texto('ninguna debe reporte de este corte.')},"
        f"{unir(miles(callan), segun(callan, ' debe', ' deben'), texto(' reporte de este corte.'))})"
    )
    return Formula(f"=IF({todas}=0,{texto('Ninguna dependencia tiene pendientes.')},{unir(inicio, fin)})", str(frase))
