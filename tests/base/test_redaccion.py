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
    ("soy la señora Rosa Elvira", "nombre"),
    ("Nombres y apellidos: Zoraquina Tumbalá", "nombre"),
    ("Remitente: Zoraquina Tumbalá", "nombre"),
    ("les habla Zoraquina Tumbalá", "nombre"),
    ("Yo Zoraquina Tumbalá solicito", "nombre"),
    ("YO ZORAQUINA TUMBALA IDENTIFICADA", "nombre"),
    ("¿Cuándo arreglan la vía? Zoraquina Tumbalá", "nombre"),
    ("¿Y la vía? Muchas gracias, Zoraquina Tumbalá.", "nombre"),
    ("Att, zoraquina tumbala", "nombre"),
    ("el concejal Zutano Cuascuán dijo", "nombre"),
    ("el presidente de la junta, Zutano Cuascuán, pidió", "nombre"),
    ("la funcionaria Zoraquina Tumbalá me atendió mal", "nombre"),
    ("me atendió Zoraquina Tumbalá", "nombre"),
    ("mi hija menor Zoraquina Tumbalá de 7 años", "nombre"),
    ("Carlos Pérez no recogió la basura", "nombre"),
    ("CARLOS PEREZ NO RECOGIO LA BASURA", "nombre"),
    ("hablé con María López de Hacienda", "nombre"),
    ("hablar con maria lopez", "nombre"),
    ("a nombre de María López", "nombre"),
    ("María del Carmen Tumbalá no ha recibido", "nombre"),
    ("en la vereda La Loma. me llamo Zoraquina Tumbalá", "nombre"),
    ("en la vereda La Loma. Carlos Pérez no llegó", "nombre"),
    ("la casa de la señora Zoraquina Tumbalá", "nombre"),
    ("en la casa de María López", "nombre"),
    ("el carro de placas ABC123", "placa"),
    ("cuenta de ahorros 123-456789-01", "cuenta"),
    ("cta. ahorros Bancolombia 123 456789 01", "cuenta"),
    ("cuenta del Banco Agrario No. 4-6667-8-12345-6", "cuenta"),
    ("CC: 52-987-314", "documento"),
    ("C.C.No.52.987.314", "documento"),
    ("cédula de extranjería 456789", "documento"),
    ("mi cédula es la 52987", "documento"),
    ("matrícula inmobiliaria 350-123456", "documento"),
    ("mi número es 52\u200b987314", "documento"),
    ("3 1 1 9 8 7 6 5 4 3", "celular"),
    ("Tel. (2) 765 43 21", "teléfono"),
    ("mi teléfono es 765 43 21", "teléfono"),
    ("ana.perez(at)correo.example", "correo"),
    ("ana [at] correo [dot] example", "correo"),
    ("ana punto perez arroba gmail punto com", "correo"),
    ("anaperez arroba gmail", "correo"),
    ("mi correo es ana perez @ gmail.com", "correo"),
    ("anaperez gmail.com", "correo"),
    ("carrera 5 numero 4-32", "dirección"),
    ("Carrera 5ta # 4 32", "dirección"),
    ("calle 10 4-20", "dirección"),
    ("K 5 # 4-32", "dirección"),
    ("Av. Libertadores No. 12-45", "dirección"),
    ("Kra 5 con calle 4 casa 12", "dirección"),
    ("bloque 4 apartamento 201", "dirección"),
    ("vivo en la finca La Esperanza", "dirección"),
    ("la moto abc12d", "placa"),
    ("mi instagram es anaperez92", "usuario"),
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
    "el Parque Simón Bolívar, el barrio Antonio Nariño y la Institución Educativa María Auxiliadora",
    "Casa de la Cultura Jorge Isaacs y Coliseo Luis Carlos",
    "la Ingeniera Civil, el Alcalde Municipal y la Directora Técnica",
    "Nombre: Encuentro zonal El Carmen\nNombre del proyecto: Mejoramiento de vías",
    "Avenida Don Diego",
    "las comunas del Distrito de Santiago de Cali y la emisora Luis Carlos Galán",
    "IEO Carlos Holmes Trujillo - Sede Principal",
    "los trámites del Distrito de \nSantiago de Cali integrados",
    "el corregimiento de La Elvira de Santiago de Cali y la sala \"Jorge Luis Borges\"",
    "la sede educativa Ana María Vernaza",
    "V1: base de datos en el nuevo\nServidor Datic\nV2: creación y puesta en marcha de todo lo demás",
    "reuniones con los grupos de: Laboratorio Ambiental",
    "Implementar un nuevo Geovisor Ambiental con el contratista Transportes Especiales",
    "el jefe Superior del Servicio",
    "% de avance de la actividad\nTrimestre IV",
    "proyectos BP26004281, BP-26005396 y Bp 26005475; póliza 1000079",
    "pasó de 2.957.702 a 3.033.557 visitantes",
    "el presupuesto según el documento: 9.356.000 €",
    "se hizo una Finca Faro en la granja",
    "31/1272025",
    "Firma: Consorcio Vías 2024",
    "En Julio Agosto y Septiembre se hizo la Feria Luz Propia",
    "¿Cuándo terminan la vía? Barrio La Paz",
    "Gracias. Vereda El Mirador",
    "Se hizo la jornada con todos los grupos.\nListado Asistencia",
    "Responsable: Secretaría de Planeación",
    "EL ALCALDE PROMETIO ARREGLAR LA VIA AL BARRIO SAN CARLOS",
    "Nací el 12/05/1980 y espero desde las 9:15",
    "Son 3.500 familias y 120 veredas desde el 06/07/2026",
    "El PTEP2026 y la Resolución 1519",
    "Se invirtieron 12.345.678 en la vía y el presupuesto es de 1.234.567.890",
    "por un valor de 12345678, con recursos por 98.765.432 m/cte",
    "1500000 habitantes y 1.523.456 visitas; 12.345.678 m²",
    "Se atendieron 1234567 solicitudes; el 75 % de 1.523.456",
    "12500000",
    "3123456789 pesos y $3.123.456.789",
    "Resolución No. 20241234 de 2024 y Ley 1757 de 2015",
    "radicado No. 2026123456, PQR 1234567 y oficio 20261234",
    "contrato 1234567, proceso SA-MC-1234567 y CDP 2024000123",
    "Acta_20240315.pdf",
    "NIT 890.123.456-7 de la empresa",
    "carrera 5 - 12 cuadras",
    "CDP 123, JAC 045 y EPS 12B",
    "vigencias 2024-2027 y 2016 2017 2018 2019",
    "la cuenta pública 2024, cuenta con 1234567890 pesos",
    "por valor fijo de 20.000.000",
    "una arroba de papa y dos de panela",
])  # fmt: skip
def test_lo_que_no_identifica_a_nadie_no_se_toca(texto):
    assert redactar(texto).texto == texto


@pytest.mark.parametrize("texto", [
    "el valor. 52987314 es mi número",
    "contrato de mi hijo, 52987314",
    "NIT 52987314-1",
    "placa ABC 123",
    "radicado 20261234567 y mi celular 311 987 6543",
])  # fmt: skip
def test_una_palabra_de_dinero_o_de_norma_no_destapa_a_nadie(texto):
    assert redactar(texto).tapados.total() == 1


def test_un_texto_muy_largo_sin_espacios_se_redacta_sin_demora():
    assert redactar("a" * 32_000).tapados.total() == 0


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
