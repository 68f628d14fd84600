"""El relato: el plan de Vega de los Yarumos, lo que hizo cada dependencia y lo que cada quien escribió.

De aquí salen los libros que el programa recibe y, por otro camino, las cifras que se le exigen.
"""

from datetime import date

VIGENCIA = 2026
ABRIL, AGOSTO, DICIEMBRE = date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)
PLANEACION, HACIENDA = "Secretaría de Planeación", "Secretaría de Hacienda"
CULTURA, COMUNICACIONES = "Secretaría de Cultura", "Oficina de Comunicaciones"
TODAS = "Todas las dependencias"

ENTIDAD = f"""nombre = "Alcaldía Municipal de Vega de los Yarumos"
vigencia = {VIGENCIA}
municipio = "Vega de los Yarumos"
departamento = "Valle del Yarumo"

[[dependencias]]
nombre = "{PLANEACION}"
alias = ["Planeación"]
responsable = "Secretaria de Planeación"

[[dependencias]]
nombre = "{HACIENDA}"
alias = ["Hacienda"]
responsable = "Secretario de Hacienda"

[[dependencias]]
nombre = "{CULTURA}"
alias = ["Cultura"]

[[dependencias]]
nombre = "{COMUNICACIONES}"
alias = ["Comunicaciones"]
responsable = "Jefe de Comunicaciones"

[[dependencias]]
nombre = "{TODAS}"
colectiva = true
"""

RIESGO, TRAMITES, CUENTAS = "Gestión del riesgo de corrupción", "Racionalización de trámites", "Rendición de cuentas"
# numeral: componente, actividad, meta (texto), responsable, fechas en que vence
PLAN = {
    "1.1": (RIESGO, "Actualizar el mapa de riesgos de corrupción", "1 mapa", PLANEACION, "30/03/2026"),
    "1.2": (RIESGO, "Revisar los controles de los riesgos con cada oficina", "3 revisiones", PLANEACION,
            "30/04/2026; 31/08/2026; 15/12/2026"),
    "1.3": (RIESGO, "Capacitar a los servidores en conflicto de intereses", "2 talleres", TODAS,
            "30/06/2026; 30/11/2026"),
    "2.1": (TRAMITES, "Poner en línea el pago del impuesto predial", "100%", HACIENDA, "31/07/2026"),
    "2.2": (TRAMITES, "Publicar la guía de los trámites tributarios", "1 guía", HACIENDA, "15/04/2026"),
    "2.3": (TRAMITES, "Hacer jornadas de facilidades de pago en las veredas", "4 jornadas", HACIENDA,
            "28/02/2026; 30/04/2026; 31/07/2026; 31/10/2026"),
    "2.4": (TRAMITES, "Digitalizar los expedientes de licencias", "2 series", HACIENDA, "30/06/2026; 30/10/2026"),
    "3.1": (CUENTAS, "Publicar el boletín de gestión", "4 boletines", COMUNICACIONES,
            "31/03/2026; 30/06/2026; 30/09/2026; 15/12/2026"),
    "3.2": (CUENTAS, "Realizar la audiencia pública de rendición de cuentas", "1 audiencia",
            f"{PLANEACION}; {COMUNICACIONES}", "30/11/2026"),
    "3.3": (CUENTAS, "Realizar diálogos con los gestores culturales", "3 diálogos", CULTURA,
            "30/04/2026; 31/08/2026; 30/11/2026"),
    "3.4": (CUENTAS, "Publicar el informe de gestión del primer semestre", "1 informe", COMUNICACIONES, "31/07/2026"),
    "3.5": (CUENTAS, "Publicar el informe de gestión del segundo semestre", "1 informe", COMUNICACIONES, "15/12/2026"),
    "3.6": (CUENTAS, "Encuestar a los asistentes a los diálogos", "80%", CULTURA, "31/08/2026"),
}  # fmt: skip
ACTA, RIGE = "Acta 5 del 10 de julio de 2026", date(2026, 7, 10)
PLAN_DE_JULIO = {n: fila for n, fila in PLAN.items() if n != "2.4"} | {
    "2.1": (*PLAN["2.1"][:4], "30/09/2026"),
    "2.3": (*PLAN["2.3"][:2], "3 jornadas", HACIENDA, "28/02/2026; 30/04/2026; 31/10/2026"),
    "3.1": (CUENTAS, "Publicar el boletín de gestión en lenguaje claro", *PLAN["3.1"][2:]),
    "3.7": (CUENTAS, "Publicar los datos abiertos de la contratación", "1 conjunto", PLANEACION, "30/08/2026"),
}

# Lo mismo, como lo cuenta quien hace las cifras a mano: meta y (día, cantidad) de cada entrega.
ENTREGAS = {
    "1.1": (1, [("03-30", 1)]), "1.2": (3, [("04-30", 1), ("08-31", 1), ("12-15", 1)]),
    "1.3": (2, [("06-30", 1), ("11-30", 1)]), "2.1": (100, [("07-31", 100)]), "2.2": (1, [("04-15", 1)]),
    "2.3": (4, [("02-28", 1), ("04-30", 1), ("07-31", 1), ("10-31", 1)]), "2.4": (2, [("06-30", 1), ("10-30", 1)]),
    "3.1": (4, [("03-31", 1), ("06-30", 1), ("09-30", 1), ("12-15", 1)]), "3.2": (1, [("11-30", 1)]),
    "3.3": (3, [("04-30", 1), ("08-31", 1), ("11-30", 1)]), "3.4": (1, [("07-31", 1)]), "3.5": (1, [("12-15", 1)]),
    "3.6": (80, [("08-31", 80)]),
}  # fmt: skip
ENTREGAS_DE_JULIO = {n: e for n, e in ENTREGAS.items() if n != "2.4"} | {
    "2.1": (100, [("09-30", 100)]), "2.3": (3, [("02-28", 1), ("04-30", 1), ("10-31", 1)]), "3.7": (1, [("08-30", 1)]),
}  # fmt: skip

# Lo hecho desde el 1 de enero según el último reporte: cantidad y día en que se ejecutó (None: no lo dijo).
EN_ABRIL = {
    "1.1": (1, "03-20"), "1.2": (1, "04-22"), "1.3": (1, "04-24"), "2.1": (30, "04-28"), "2.2": (1, "04-14"),
    "2.3": (2, "04-29"), "3.1": (1, None), "3.3": (0, None),
}  # fmt: skip
DECIDIDO_EN_MAYO = EN_ABRIL | {"3.4": (0.5, None)}
EN_SEPTIEMBRE = DECIDIDO_EN_MAYO | {
    "1.2": (2, "08-28"), "1.3": (1, "04-24"), "2.1": (80, "08-27"), "2.3": (2, "04-29"), "3.3": (1, "08-20"),
    "3.6": (60, "08-25"), "3.7": (1, "08-28"),
}  # fmt: skip
AL_LLEGAR_LO_TARDIO = EN_SEPTIEMBRE | {"3.1": (2, None), "3.4": (1, "08-05")}
EN_DICIEMBRE = AL_LLEGAR_LO_TARDIO | {
    "1.2": (3, "12-10"), "1.3": (2, "11-27"), "2.1": (100, "10-20"), "2.3": (3, "10-30"), "3.1": (4, "12-14"),
    "3.2": (1, "11-29"), "3.3": (3, "12-03"), "3.5": (0, None),
}  # fmt: skip

# Lo que cambia cuando rige lo que Control Interno verificó en diciembre: ejecutado y estado (None: el que salga).
VERIFICADO_EN_DICIEMBRE: dict[str, tuple[float, str | None]] = {
    "1.1": (1, None),  # sí, 100 % de lo programado
    "1.2": (1.5, "Incumplida"),  # 50 % de tres revisiones
    "2.1": (100, None),  # sí, sin cifra: lo reportado, que ya era todo
    "3.3": (3, "Cumplida"),  # solo un estado conocido: la meta, y se muestra el que escribió
    "3.6": (60, None),  # no, sin cifra: lo reportado, que no alcanzaba
}
