"""Lo que identifica a una persona no se publica; lo que no, queda como estaba."""

import pytest

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
    "Son 3.500 familias y 120 veredas desde el 06/07/2026",
    "El PTEP2026 y la Resolución 1519",
])  # fmt: skip
def test_lo_que_no_identifica_a_nadie_no_se_toca(texto):
    assert redactar(texto).texto == texto


def test_redactar_dos_veces_es_igual_que_una():
    una = redactar("mi nombre es Fulana Pérez, C.C. 38.123.456, cel 3001234567, Cra 5 # 12-34").texto
    assert redactar(una).texto == una
