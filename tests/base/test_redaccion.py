"""Lo que identifica a una persona no se publica; lo que no, queda como estaba."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.base.redaccion import redactar


@pytest.mark.parametrize(("texto", "clase"), [
    ("C.C. 1.110.234.567", "documento"),
    ("mi cédula es 38.123.456 de aquí", "documento"),
    ("identificado con cédula de ciudadanía No. 38123456", "documento"),
    ("mi documento 1110234567", "documento"),
    ("llámeme al 300 123 4567", "celular"),
    ("llámeme al 3001234567", "celular"),
    ("(608) 263 45 67", "teléfono"),
    ("tel: 2634567", "teléfono"),
    ("escriba a una.persona@correo.gov.co por favor", "correo"),
    ("vivo en la Cra 5 # 12-34 apto 201", "dirección"),
    ("Calle 10A No 4-20 sur", "dirección"),
    ("Mz 3 Cs 4", "dirección"),
    ("mi nombre es Fulana de la Hoz Pérez y quiero saber", "nombre"),
    ("me llamo FULANO PÉREZ", "nombre"),
    ("la señora Mengana Ruiz no ha recibido", "nombre"),
    ("me llamo maria lopez y pregunto", "nombre"),
    ("BUENAS TARDES ME LLAMO ANA RUIZ Y QUIERO SABER", "nombre"),
    ("soy María López y vivo aquí", "nombre"),
    ("Yo, Fulana Pérez, solicito", "nombre"),
    ("¿Y la vía?\nAtentamente,\nFulana Pérez", "nombre"),
    ("¿Y la vía? Atte: Mengano Gómez", "nombre"),
    ("¿Qué pasó con la obra?\n\nMengana de la Hoz Ruiz", "nombre"),
    ("Firma: Ana Ruiz", "nombre"),
    ("el carro de placas ABC123", "placa"),
    ("cuenta de ahorros 123-456789-01", "cuenta"),
])  # fmt: skip
def test_se_tapa_y_se_cuenta(texto, clase):
    redactado = redactar(texto)
    assert redactado.tapados == {clase: 1}
    assert f"[{clase} reservad" in redactado.texto


@pytest.mark.parametrize("texto", [
    "El contrato costó $ 38.123.456 pesos",
    "En 2026 se invirtieron 1.250.000.000 pesos y 27.000.000 más",
    "¿Cuándo pavimentan la calle 10 con carrera 5?",
    "Ley 1581 de 2012, artículo 4",
    "El radicado 20261234567 no ha sido respondido",
    "soy presidente de la junta de acción comunal y quiero saber",
    "Soy Presidenta de la Junta y Soy Líder Social",
    "Soy víctima del conflicto y madre cabeza de hogar",
    "Soy de la vereda El Mirador",
    "Señor Alcalde Municipal: ¿qué pasó con la firma Consultores Asociados?",
    "Señora Secretaria de Hacienda, atentamente solicito respuesta",
    "Cordialmente los invito, de parte de Hacienda",
    "Yo, siempre he pagado",
    "¿Qué pasó con el parque?\nPlaza Central",
    "Secretaría de Salud\nAlcaldía de Puerto Arrayán",
    "Nací el 12/05/1980 y espero desde las 9:15",
    "Son 3.500 familias y 120 veredas desde el 06/07/2026",
    "El PTEP2026 y la Resolución 1519",
])  # fmt: skip
def test_lo_que_no_identifica_a_nadie_no_se_toca(texto):
    assert redactar(texto).texto == texto


def test_redactar_dos_veces_es_igual_que_una():
    una = redactar("mi nombre es Fulana Pérez, C.C. 38.123.456, cel 3001234567, Cra 5 # 12-34").texto
    assert redactar(una).texto == una


def separados(digitos: str, grupos: tuple[int, ...], separador: str) -> str:
    """Los dígitos en grupos: `3112345678` en (3, 3, 4) con guiones es `311-234-5678`."""
    partes, desde = [], 0
    for grupo in grupos:
        partes.append(digitos[desde : desde + grupo])
        desde += grupo
    return separador.join(partes)


SIN_CEROS = st.text("123456789", min_size=10, max_size=10)
CEDULAS = st.builds(
    lambda d, largo, separador, antes: antes + (
        separados(f"1{d[:9]}", (1, 3, 3, 3), separador) if largo == 10 else separados(d[:8], (2, 3, 3), separador)
    ),
    SIN_CEROS, st.sampled_from([8, 10]), st.sampled_from(["", ".", " ", ",", "'"]),
    st.sampled_from(["", "C.C. ", "cc ", "CC: ", "cédula ", "cédula de ciudadanía No. ", "identificado con ", "T.I. "]),
)  # fmt: skip
CELULARES = st.builds(
    lambda d, grupos, separador, antes: antes + separados(f"3{d[:9]}", grupos, separador),
    SIN_CEROS, st.sampled_from([(10,), (3, 7), (3, 3, 4), (3, 3, 2, 2), (3, 2, 2, 3)]), st.sampled_from([" ", "-", ".", "/"]),
    st.sampled_from(["", "+57 ", "57 ", "(+57) ", "cel ", "Tel: ", "WhatsApp "]),
)  # fmt: skip
FIJOS = st.builds(
    lambda d, indicativo, grupos, separador: f"{indicativo} {separados(d[:7], grupos, separador)}",
    SIN_CEROS, st.sampled_from(["608", "(608)", "601", "+57 602", "tel", "Teléfono:", "fijo"]),
    st.sampled_from([(7,), (3, 4), (3, 2, 2)]), st.sampled_from([" ", "-", "."]),
)  # fmt: skip
CORREOS = st.builds(
    lambda quien, arroba, donde: f"{quien}{arroba}{donde}",
    st.sampled_from(["fulana.perez", "F_PEREZ12", "zutano+jac"]),
    st.sampled_from(["@", " @ ", " (arroba) ", " arroba ", "[arroba]"]),
    st.sampled_from(["correo.example", "correo.com.co", "CORREO.GOV.CO"]),
)
ANTES = st.sampled_from(["", "Buenas tardes, ", "Quiero saber de la vía. ", "mi dato: "])
DESPUES = st.sampled_from(["", ".", ", gracias", " y espero respuesta", "\n¿Cuándo responden?"])


@given(ANTES, CEDULAS | CELULARES | FIJOS | CORREOS, DESPUES)
def test_ninguna_cedula_telefono_ni_correo_se_escapa_escrito_como_sea(antes, dato, despues):
    redactado = redactar(antes + dato + despues)
    assert redactado.tapados.total() == 1
    assert not re.search(r"\d{3}|@|arroba|perez|zutano", redactado.texto, re.IGNORECASE)
    assert redactado.texto.startswith(antes) and redactado.texto.endswith(despues)
    assert redactar(redactado.texto).texto == redactado.texto


@given(st.text(max_size=80))
def test_redactar_no_falla_con_nada_y_es_estable(texto):
    assert redactar(redactar(texto).texto).texto == redactar(texto).texto
