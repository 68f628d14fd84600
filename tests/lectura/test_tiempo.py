"""La gramática del tiempo: cada frase de un plan va a su lugar (reglas, 2) o queda anotada; nada se adivina."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.calculo.periodos import fin_de_periodo
from pipeline.lectura.hoja import Celda, Tipo
from pipeline.lectura.tiempo import Tiempo, solo_habla_de_tiempo, tiempo_de_celda, tiempo_de_texto

VIGENCIA = 2026
MENSUAL = "|".join(f"M{n:02d}" for n in range(1, 13))
TODO_EL_ANO = "2026-01-01..2026-12-31 continua"

# frase → lo que se entiende: periodos, días, lapso (inicio..fin) o «a demanda»; tras «!», el hallazgo.
FRASES = {
    # Lo que se agregó al buscarle la falla a la gramática
    "46203.5": "2026-06-30",
    "2026.0": "A1",
    "30-abr-26": "2026-04-30",
    "abr-30": "2026-04-30",
    "febrero 1 a junio 30": "2026-02-01..2026-06-30",
    "Abril 30 y Agosto 31": "2026-04-30|2026-08-31",
    "Octubre (última semana)": "M10",
    "Mzo": "M03",
    "En todo momento": TODO_EL_ANO,
    "Siempre": TODO_EL_ANO,
    "Durante el 2026": TODO_EL_ANO,
    "Todo el 2026": TODO_EL_ANO,
    "Una vez al año": "A1",
    "Fin de año": "A1",
    "Al finalizar la vigencia": "A1",
    "Mensual a partir de marzo": "|".join(f"M{n:02d}" for n in range(3, 13)),
    "30 de abril - 31 de agosto - 31 de diciembre": "2026-04-30|2026-08-31|2026-12-31",
    # Un día
    "30/06/2026": "2026-06-30",
    "30/06/26": "2026-06-30",
    "3/01/26": "2026-01-03",
    "08/01/2026": "2026-01-08",
    "30-06-2026": "2026-06-30",
    "30.06.2026": "2026-06-30",
    "2026-06-30": "2026-06-30",
    "2026 / 01 /22": "2026-01-22",
    "2026-06-30 00:00:00": "2026-06-30",
    "30 de junio de 2026": "2026-06-30",
    "30 de Junio del 2026": "2026-06-30",
    "30 DE JUNIO DE 2026": "2026-06-30",
    "30 de junio": "2026-06-30",
    "15 abril de 2026": "2026-04-15",
    "1 de abril de 2026": "2026-04-01",
    "1º de abril de 2026": "2026-04-01",
    "1° de abril": "2026-04-01",
    "14-may-26": "2026-05-14",
    "14/mayo/2026": "2026-05-14",
    "Mayo 14 de 2026": "2026-05-14",
    "Agosto 30": "2026-08-30",
    "Antes del 31 de enero de 2026": "2026-01-31",
    "A más tardar el 31 de enero": "2026-01-31",
    "Hasta el 30 de noviembre de 2026": "2026-11-30",
    "A 30 de junio": "2026-06-30",
    "Viernes 26 de junio de 2026": "2026-06-26",
    "Junio 30 de 2026.": "2026-06-30",
    "Primero de abril": "2026-04-01",
    "Diciembre 31/2026": "2026-12-31",
    "30/06": "2026-06-30",
    "Segunda semana de marzo": "2026-03-14",
    "Semana 3 de agosto": "2026-08-21",
    "Última semana de noviembre": "2026-11-30",
    "Primera quincena de abril": "2026-04-15",
    "46203": "2026-06-30",
    # Varios días
    "28/02/26 30/08/26": "2026-02-28|2026-08-30",
    "28/02/2026\n30/08/2026": "2026-02-28|2026-08-30",
    "28/02/2026; 30/08/2026": "2026-02-28|2026-08-30",
    "28/02/2026, 30/08/2026": "2026-02-28|2026-08-30",
    "28/02/2026 y 30/08/2026": "2026-02-28|2026-08-30",
    "30 de abril y 30 de agosto de 2026": "2026-04-30|2026-08-30",
    "31/01/26 30/04/26 31/07/26 31/10/26": "2026-01-31|2026-04-30|2026-07-31|2026-10-31",
    "30/04/2026 - 31/08/2026 - 31/12/2026": "2026-04-30|2026-08-31|2026-12-31",
    "30/04/2026 a 31/08/2026 a 31/12/2026": "2026-04-30|2026-08-31|2026-12-31",
    "30 de abril, 31 de agosto y 31 de diciembre": "2026-04-30|2026-08-31|2026-12-31",
    "28/02/2026 28/02/2026": "2026-02-28",
    "15 de abril, 30/06/2026": "2026-04-15|2026-06-30",
    "30 de abril 31 de agosto": "2026-04-30|2026-08-31",
    "Marzo 31, Junio 30, Septiembre 30 y Diciembre 31": "2026-03-31|2026-06-30|2026-09-30|2026-12-31",
    "30-jun y 30-nov": "2026-06-30|2026-11-30",
    "30/06 y 30/11": "2026-06-30|2026-11-30",
    "Semestral: 30 de junio y 31 de diciembre": "2026-06-30|2026-12-31",
    # Un lapso
    "01/02/2026 - 30/11/2026": "2026-02-01..2026-11-30",
    "01/02/2026 – 30/11/2026": "2026-02-01..2026-11-30",
    "01/02/2026 a 30/11/2026": "2026-02-01..2026-11-30",
    "01/02/2026 al 30/11/2026": "2026-02-01..2026-11-30",
    "01/02/2026 hasta el 30/11/2026": "2026-02-01..2026-11-30",
    "Del 1 de febrero al 30 de noviembre de 2026": "2026-02-01..2026-11-30",
    "1 de febrero de 2026 hasta el 30 de noviembre de 2026": "2026-02-01..2026-11-30",
    "18 de abril - 5 de mayo": "2026-04-18..2026-05-05",
    "18 de abril a 5 de mayo de 2026": "2026-04-18..2026-05-05",
    "19 y 20 de abril de 2026": "2026-04-19..2026-04-20",
    "19 y 20 de abril": "2026-04-19..2026-04-20",
    "22 al 28 de abril de 2026": "2026-04-22..2026-04-28",
    "Del 22 al 28 de abril": "2026-04-22..2026-04-28",
    "22 - 28 de abril": "2026-04-22..2026-04-28",
    "Febrero - Noviembre": "2026-02-01..2026-11-30",
    "febrero a noviembre": "2026-02-01..2026-11-30",
    "Marzo a dic 2026": "2026-03-01..2026-12-31",
    "De marzo a junio de 2026": "2026-03-01..2026-06-30",
    "Desde marzo hasta junio": "2026-03-01..2026-06-30",
    "feb/nov": "2026-02-01..2026-11-30",
    "abril a septiembre": "2026-04-01..2026-09-30",
    "01/02 al 30/11": "2026-02-01..2026-11-30",
    "Entre el 1 y el 15 de mayo": "2026-05-01..2026-05-15",
    "Entre marzo y junio": "2026-03-01..2026-06-30",
    "Enero 2026 - Junio 2026": "2026-01-01..2026-06-30",
    "A partir de marzo": "2026-03-01..2026-12-31",
    "Desde abril": "2026-04-01..2026-12-31",
    "A partir del 28 de octubre": "2026-10-28..2026-12-31",
    "Desde el 15 de marzo de 2026": "2026-03-15..2026-12-31",
    "2026-2027": "2026-01-01..2027-12-31 !fecha_fuera_de_vigencia",
    # Toda la vigencia
    "Permanente": TODO_EL_ANO,
    "PERMANENTE": TODO_EL_ANO,
    "Permanentemente": TODO_EL_ANO,
    "Continuo": TODO_EL_ANO,
    "Continua": TODO_EL_ANO,
    "Durante la vigencia": TODO_EL_ANO,
    "Durante toda la vigencia 2026": TODO_EL_ANO,
    "Durante el año": TODO_EL_ANO,
    "Todo el año": TODO_EL_ANO,
    "Enero a diciembre": TODO_EL_ANO,
    "Enero a diciembre de 2026": TODO_EL_ANO,
    "Enero - Diciembre": TODO_EL_ANO,
    "Ene - Dic 2026": TODO_EL_ANO,
    # Periodos
    "Primer semestre": "S1",
    "Segundo semestre": "S2",
    "I semestre": "S1",
    "2º semestre de 2026": "S2",
    "Semestre 2": "S2",
    "II Trimestre": "T2",
    "III trimestre": "T3",
    "2° trimestre 2026": "T2",
    "Cuarto trimestre": "T4",
    "Último trimestre": "T4",
    "I y III trimestre": "T1|T3",
    "I, II y III trimestre": "T1|T2|T3",
    "Del II al IV trimestre": "T2|T3|T4",
    "3er cuatrimestre": "C3",
    "Cuatrimestre 1": "C1",
    "Primer y segundo cuatrimestre": "C1|C2",
    "Tercer bimestre": "B3",
    "T1, T3": "T1|T3",
    "III Trim. 2026": "T3",
    "1 y 2 trimestre": "T1|T2",
    "Diciembre": "M12",
    "06/2026": "M06",
    "Mayo (2026)": "M05",
    "Primeros 10 días hábiles de mayo": "M05",
    "Enero 2026": "M01",
    "jun-26": "M06",
    "ago.-26": "M08",
    "Junio": "M06",
    "A junio": "M06",
    "Mes de junio": "M06",
    "Finales de noviembre": "M11",
    "Junio y diciembre": "M06|M12",
    "Octubre y noviembre": "M10|M11",
    "Marzo, junio, septiembre y diciembre": "M03|M06|M09|M12",
    "sept. y dic.": "M09|M12",
    # Frecuencias
    "Mensual": MENSUAL,
    "Mensualmente": MENSUAL,
    "Cada mes": MENSUAL,
    "Todos los meses": MENSUAL,
    "Mensual de febrero a noviembre": "|".join(f"M{n:02d}" for n in range(2, 12)),
    "Mensual desde marzo": "|".join(f"M{n:02d}" for n in range(3, 13)),
    "Cada dos meses": "B1|B2|B3|B4|B5|B6",
    "Una vez por semestre": "S1|S2",
    "Trimestral a partir de abril": "T2|T3|T4",
    "Trimestral (marzo, junio, septiembre, diciembre)": "T1|T2|T3|T4",
    "Anual (junio)": "M06",
    "Bimestral": "B1|B2|B3|B4|B5|B6",
    "Trimestral": "T1|T2|T3|T4",
    "Cada trimestre": "T1|T2|T3|T4",
    "Cuatrimestral": "C1|C2|C3",
    "Cuatrimestralmente": "C1|C2|C3",
    "2026 cuatrimestralmente": "C1|C2|C3",
    "Semestral": "S1|S2",
    "Reporte semestral": "S1|S2",
    "Anual": "A1",
    "2026": "A1",
    "Vigencia 2026": "A1",
    # A demanda
    "A demanda": "a demanda",
    "Por demanda": "a demanda",
    "Según agenda": "a demanda",
    "Según agenda del Alcalde": "a demanda",
    "Según requerimiento": "a demanda",
    "Cada vez que se requiera": "a demanda",
    "Cuando se requiera": "a demanda",
    # Nada
    "Por definir": "!sin_fecha",
    "Pendiente": "!sin_fecha",
    "N/A": "!sin_fecha",
    "No aplica": "!sin_fecha",
    "-": "!sin_fecha",
    "SD": "!sin_fecha",
    "S.D.": "!sin_fecha",
    "S/D": "!sin_fecha",
    "": "!sin_fecha",
    "Según cronograma": "!fecha_no_entendida",
    "De acuerdo al PIC": "!fecha_no_entendida",
    "El que fije el comité": "!fecha_no_entendida",
    "V trimestre": "!fecha_no_entendida",
    "12": "!fecha_no_entendida",
    "30 de junio y diciembre": "!fecha_no_entendida",
    "15 días después del evento": "!fecha_no_entendida",
    "Semanal": "!fecha_no_entendida",
    "Trimestral a partir del 15 de marzo": "!fecha_no_entendida",
    "Noviembre a febrero": "!fecha_no_entendida",
    "II semestre de 2026 y I semestre de 2027": "!fecha_no_entendida",
    # Lo que no puede ser
    "31/06/2026": "!fecha_imposible",
    "29/02/2026": "!fecha_imposible",
    "30 de febrero": "!fecha_imposible",
    "31/06/2026 31/07/2026": "2026-07-31 !fecha_imposible",
    "15/13/2026": "!fecha_imposible",
    "10 primeros días hábiles de mayo, septiembre de 2026 y enero de 2027": "2026-05-31|2026-09-30|2027-01-31 !fecha_fuera_de_vigencia",
    "30/06/2027": "2027-06-30 !fecha_fuera_de_vigencia",
    "Junio de 2027": "2027-06-30 !fecha_fuera_de_vigencia",
    "31 de enero de la vigencia siguiente": "2027-01-31 !fecha_fuera_de_vigencia",
    "Septiembre de 2026 y enero de 2027": "2026-09-30|2027-01-31 !fecha_fuera_de_vigencia",
    "31/06": "!fecha_imposible",
    "II semestre de 2025": "2025-12-31 !fecha_fuera_de_vigencia",
}


def escribir(tiempo: Tiempo) -> str:
    """El tiempo entendido, como se escribe en la tabla."""
    partes = []
    if tiempo.periodos:
        partes.append("|".join(tiempo.periodos))
    if tiempo.fechas:
        partes.append("|".join(d.isoformat() for d in tiempo.fechas))
    if tiempo.inicio or tiempo.fin:
        partes.append(f"{tiempo.inicio}..{tiempo.fin}" + " continua" * tiempo.continua)
    if tiempo.a_demanda:
        partes.append("a demanda")
    partes += [f"!{nombre}" for nombre, _ in tiempo.faltas]
    return " ".join(partes)


@pytest.mark.parametrize(("frase", "esperado"), FRASES.items(), ids=lambda t: repr(t) if t else "vacía")
def test_cada_frase_va_a_su_lugar(frase: str, esperado: str) -> None:
    assert escribir(tiempo_de_texto(frase, VIGENCIA)) == esperado


def test_lo_que_no_se_entiende_guarda_el_texto_de_la_celda() -> None:
    assert tiempo_de_texto("De acuerdo al PIC", VIGENCIA).faltas == (("fecha_no_entendida", "De acuerdo al PIC"),)


CELDAS = {
    "una fecha de verdad": (Celda(date(2026, 6, 30), Tipo.FECHA), "2026-06-30"),
    "una fecha con hora": (Celda(datetime(2026, 6, 30, 10, 30), Tipo.FECHA), "2026-06-30"),
    "una fecha de otro año": (Celda(date(2025, 6, 30), Tipo.FECHA), "2025-06-30 !fecha_fuera_de_vigencia"),
    "un número de serie": (Celda(46203.0, Tipo.NUMERO), "2026-06-30"),
    "el año de la vigencia": (Celda(2026.0, Tipo.NUMERO), "A1"),
    "otro año": (Celda(2027.0, Tipo.NUMERO), "!fecha_no_entendida"),
    "un número cualquiera": (Celda(4.0, Tipo.NUMERO), "!fecha_no_entendida"),
    "un error de Excel": (Celda("#REF!", Tipo.ERROR), ""),
    "una fórmula sin calcular": (Celda("", Tipo.SIN_CALCULAR), ""),
    "solo espacios": (Celda("", Tipo.BLANCO), ""),
}


@pytest.mark.parametrize("caso", CELDAS)
def test_una_celda_dice_su_tiempo_por_lo_que_trae(caso: str) -> None:
    celda, esperado = CELDAS[caso]
    assert escribir(tiempo_de_celda(celda, VIGENCIA)) == esperado


def test_la_vigencia_completa_el_anio_y_no_la_fecha_de_hoy() -> None:
    assert tiempo_de_texto("30 de junio", 2019).fechas == (date(2019, 6, 30),)
    assert tiempo_de_texto("29/02/2024", 2024).fechas == (date(2024, 2, 29),)


PALABRAS = st.sampled_from(
    [
        "30",
        "31/06/2026",
        "00/2026",
        "0",
        "13",
        "2026",
        "2027",
        "99",
        "de",
        "del",
        "a",
        "al",
        "y",
        "-",
        ",",
        "/",
        "hasta",
        "desde",
        "entre",
        "el",
        "junio",
        "dic.",
        "feb-26",
        "I",
        "III",
        "segundo",
        "última",
        "trimestre",
        "semestres",
        "cada",
        "semanal",
        "mensual",
        "anual",
        "meses",
        "semana",
        "quincena",
        "29/02",
        "1º",
        "primero",
        "permanente",
        "vigencia",
        "siguiente",
        "(x)",
    ]
)


@given(st.one_of(st.lists(PALABRAS, max_size=7).map(" ".join), st.text(max_size=20)))
def test_ninguna_frase_rompe_la_lectura_y_lo_callado_se_dice(frase: str) -> None:
    tiempo = tiempo_de_texto(frase, VIGENCIA)
    assert tiempo.dice_algo or tiempo.faltas
    assert all(fin_de_periodo(p, VIGENCIA) for p in tiempo.periodos)
    assert not (tiempo.inicio and tiempo.fin and tiempo.inicio > tiempo.fin)


@pytest.mark.parametrize(
    "frase", ["Finales de noviembre", "30/06/2026", "II trimestre", "Permanente", "A más tardar el 31 de enero"]
)
def test_se_reconoce_el_texto_que_solo_habla_de_tiempo(frase: str) -> None:
    assert solo_habla_de_tiempo(frase)


@pytest.mark.parametrize(
    "frase",
    ["Informe trimestral de gestión publicado", "Audiencia pública del 30 de junio", "Secretaría de Planeación"],
)
def test_un_texto_que_habla_de_otra_cosa_no_es_tiempo(frase: str) -> None:
    assert not solo_habla_de_tiempo(frase)
