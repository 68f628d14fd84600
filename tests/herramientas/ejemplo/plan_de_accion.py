"""El plan de acción institucional, en sus dos versiones: metas por trimestre y gestión con periodicidad."""

from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.herramientas.ejemplo.libro import (
    Estilos,
    Formula,
    Porcentaje,
    Renglon,
    abrir,
    alto,
    escribir,
    hacer_estilos,
    poner_membrete,
    poner_pies,
    preparar,
    unir,
)

VERSIONES = (
    ("planes/Plan de acción 2026.xlsx", "Versión: 01", "Fecha de aprobación: 26/01/2026", datetime(2026, 1, 26, 11, 0)),
    (
        "planes/Plan de acción 2026 v2 (final).xlsx",
        "Versión: 02",
        "Fecha de aprobación: 10/06/2026",
        datetime(2026, 6, 10, 17, 20),
    ),
)
_GOBIERNO, _PLANEACION, _HACIENDA = (
    "Secretaría General y de Gobierno",
    "Secretaría de Planeación",
    "Secretaría de Hacienda",
)
_SOCIAL, _OBRAS, _TIC = (
    "Secretaría de Desarrollo Social",
    "Secretaría de Infraestructura y Obras Públicas",
    "Oficina de Tecnologías de la Información",
)
_L1, _L2, _L3, _L4 = (
    "Línea 1. Gobierno cercano",
    "Línea 2. Bienestar para todos",
    "Línea 3. Infraestructura que une",
    "Línea 4. Gestión institucional",
)

# línea, proceso, actividad, indicador, unidad, lo programado en cada trimestre, responsable
METAS: tuple[Renglon, ...] = (
    (
        _L1,
        "Participación",
        "Acompañar las asambleas de las juntas de acción comunal",
        "Asambleas acompañadas",
        "Asamblea",
        (10, 10, 10, 10),
        _GOBIERNO,
    ),
    (
        _L1,
        "Participación",
        "Realizar consejos comunales de gobierno en las veredas",
        "Consejos realizados",
        "Consejo",
        (2, 2, 2, 2),
        "Despacho del Alcalde",
    ),
    (
        _L1,
        "Hacienda pública",
        "Adelantar jornadas de cobro persuasivo",
        "Jornadas adelantadas",
        "Jornada",
        (1, 1, 1, 1),
        _HACIENDA,
    ),
    (
        _L1,
        "Hacienda pública",
        "Depurar la base de datos del impuesto predial",
        "= (Predios depurados / predios programados) x 100",
        "Predio",
        (300, 300, 300, 300),
        f"{_HACIENDA}\n{_PLANEACION}",
    ),
    (
        _L1,
        "Gobierno digital",
        "Implementar la sede electrónica",
        "Porcentaje de implementación",
        "Porcentaje",
        tuple(Porcentaje(0.25) for _ in range(4)),
        _TIC,
    ),
    (
        _L2,
        "Niñez y juventud",
        "Dotar de menaje los comedores escolares",
        "Comedores dotados",
        "Comedor",
        ("-", 6, 6, "-"),
        _SOCIAL,
    ),
    (
        _L2,
        "Niñez y juventud",
        "Entregar útiles a los estudiantes de las sedes rurales",
        "Paquetes entregados",
        "Paquete",
        (800, "-", "-", "-"),
        _SOCIAL,
    ),
    (
        _L2,
        "Persona mayor",
        "Poner en marcha el centro día de la persona mayor",
        "Centro en funcionamiento",
        "Centro",
        (None, "X", None, None),
        _SOCIAL,
    ),
    (
        _L3,
        "Vías",
        "Hacer mantenimiento a las vías terciarias",
        "Kilómetros mantenidos",
        "Kilómetro",
        (10, 20, 20, 10),
        _OBRAS,
    ),
    (
        _L3,
        "Agua potable",
        "Rehabilitar acueductos veredales",
        "Acueductos rehabilitados",
        "Acueducto",
        ("-", 1, 1, 1),
        _OBRAS,
    ),
    (
        _L3,
        "Equipamiento",
        "Adecuar el archivo central del municipio",
        "Archivo adecuado",
        "Archivo",
        (None, "X", "X", None),
        f"{_GOBIERNO}\n{_OBRAS}",
    ),
)
# proceso, acción, producto, meta, periodicidad, responsable, novedad
GESTION: tuple[Renglon, ...] = (
    (
        "Talento humano",
        "Ejecutar el plan institucional de capacitación",
        "100%",
        "Trimestral",
        "Dirección de Talento Humano",
        None,
    ),
    (
        "Gestión documental",
        "Transferir al archivo central los expedientes que cumplieron su tiempo de retención",
        1,
        "Segundo semestre",
        _GOBIERNO,
        None,
    ),
    ("Tecnología", "Respaldar la información de los servidores", "12 respaldos", "Mensual", _TIC, None),
    (
        "Hacienda pública",
        "Publicar el seguimiento a la ejecución del presupuesto",
        "4 informes",
        "Trimestral",
        _HACIENDA,
        None,
    ),
    ("Hacienda pública", "Rendir la cuenta anual al organismo de control fiscal", 1, "28 de febrero", _HACIENDA, None),
    (
        "Defensa jurídica",
        "Contestar dentro del término las demandas y las tutelas",
        "100%",
        "Permanente",
        "Oficina Asesora Jurídica",
        None,
    ),
    (
        "Defensa jurídica",
        "Emitir los conceptos que pidan las dependencias",
        "100%",
        "A demanda",
        "Oficina Asesora Jurídica",
        None,
    ),
    (
        "Control y evaluación",
        "Auditar los procesos incluidos en el plan anual de auditoría",
        "5 auditorías",
        "Junio y diciembre",
        "Oficina de Control Interno",
        None,
    ),
    ("Recursos físicos", "Actualizar el inventario de bienes muebles", 1, "Por definir", _GOBIERNO, None),
    (
        "Recursos físicos",
        "Revisar la maquinaria amarilla y el parque automotor",
        "2 revisiones",
        "Semestral",
        _OBRAS,
        None,
    ),
    (
        "Recursos físicos",
        "Trasladar el punto de información turística a la plaza de mercado",
        1,
        "Octubre",
        _GOBIERNO,
        "Eliminada por acta 05 del 10/06/2026",
    ),
    (
        "Comunicaciones",
        "Cubrir en directo los actos institucionales",
        "100%",
        "Según agenda",
        "Oficina de Comunicaciones y Prensa",
        "Incluida por acta 05 del 10/06/2026",
    ),
)
_ANCHOS_METAS = (5, 16, 18, 44, 34, 13, 11, 9, 9, 9, 9, 36)
_ANCHOS_GESTION = (6, 16, 22, 56, 16, 19, 40, 26)
_TITULOS_GESTION = (
    "Ítem",
    "Línea estratégica",
    "Proceso",
    "Acción",
    "Meta",
    "Periodicidad",
    "Dependencia responsable",
    "Novedad",
)


def dibujar_plan_de_accion(carpeta: Path) -> None:
    """Escribe las dos versiones del plan de acción; la primera no trae lo que el acta 05 cambió."""
    for numero, (archivo, version, aprobado, hecho) in enumerate(VERSIONES, 1):
        with abrir(carpeta / archivo, "Plan de acción institucional 2026", hecho) as libro:
            estilos = hacer_estilos(libro, "#0B6E75", "#DDEEEF")
            rotulos = ("Código: DE-FR-02", version, aprobado)
            _poner_metas(libro, estilos, rotulos)
            _poner_gestion(
                libro, estilos, rotulos, GESTION if numero == 2 else tuple((*g[:-1], None) for g in GESTION[:-1])
            )


def _poner_metas(libro: Any, estilos: Estilos, rotulos: tuple[str, str, str]) -> None:
    hoja = preparar(libro, "Metas por trimestre", _ANCHOS_METAS, congelar=7)
    poner_membrete(hoja, estilos, (2, 8, 11), "PLAN DE ACCIÓN INSTITUCIONAL\nVIGENCIA 2026", rotulos)
    titulos = ("No.", "Línea estratégica", "Proceso", "Actividad", "Indicador", "Unidad de medida", "Meta anual")
    for columna, titulo in (*enumerate(titulos), (11, "Responsable")):
        unir(hoja, 5, columna, 6, columna, titulo, estilos["encabezado"])
    unir(hoja, 5, 7, 5, 10, "Programación trimestral", estilos["encabezado"])
    for columna, titulo in enumerate(("I Trim", "II Trim", "III Trim", "IV Trim"), 7):
        unir(hoja, 6, columna, 6, columna, titulo, estilos["encabezado"])
    hoja.set_row(6, 24)
    for fila, (linea, proceso, actividad, indicador, unidad, trimestres, responsable) in enumerate(METAS, 7):
        valores = (
            fila - 6,
            linea,
            proceso,
            actividad,
            indicador,
            unidad,
            _hacer_meta(trimestres, fila + 1),
            *trimestres,
            responsable,
        )
        for columna, valor in enumerate(valores):
            escribir(
                hoja, fila, columna, valor, estilos, "texto" if columna in (2, 3, 4, 11) else "cantidad"
            ) if columna != 1 else None
        hoja.set_row(fila, alto(valores, _ANCHOS_METAS))
    _unir_grupos(hoja, estilos, [m[0] for m in METAS], 7)
    _poner_total(hoja, estilos, 7 + len(METAS))
    poner_pies(hoja, 9 + len(METAS), estilos, ("Elaboró: Secretaría de Planeación", "Aprobó: Consejo de Gobierno"))


def _hacer_meta(trimestres: tuple[Any, ...], fila: int) -> Any:
    if "X" in trimestres:
        return 1
    porcentual = isinstance(trimestres[0], Porcentaje)
    total = sum(t.valor if porcentual else t for t in trimestres if t != "-")
    return Formula(f"=SUM(H{fila}:K{fila})", total, porcentual)


def _poner_total(hoja: Any, estilos: Estilos, fila: int) -> None:
    unir(hoja, fila, 0, fila, 6, "TOTAL actividades con programación en el trimestre", estilos["total"])
    for columna, letra in enumerate("HIJK", 7):
        cuenta = sum(m[5][columna - 7] not in (None, "-") for m in METAS)
        formula = Formula(f'=COUNTA({letra}8:{letra}{fila})-COUNTIF({letra}8:{letra}{fila},"-")', cuenta)
        escribir(hoja, fila, columna, formula, estilos, "total")
    escribir(hoja, fila, 11, None, estilos, "total")


def _unir_grupos(hoja: Any, estilos: Estilos, nombres: list[str], fila: int) -> None:
    for nombre, grupo in groupby(nombres):
        ultima = fila + len(list(grupo)) - 1
        unir(hoja, fila, 1, ultima, 1, nombre, estilos["rotulo"])
        fila = ultima + 1


def _poner_gestion(libro: Any, estilos: Estilos, rotulos: tuple[str, str, str], renglones: tuple[Renglon, ...]) -> None:
    hoja = preparar(libro, "Gestión institucional", _ANCHOS_GESTION, congelar=6)
    poner_membrete(hoja, estilos, (2, 5, 7), "PLAN DE ACCIÓN INSTITUCIONAL\nVIGENCIA 2026", rotulos)
    for columna, titulo in enumerate(_TITULOS_GESTION):
        unir(hoja, 5, columna, 5, columna, titulo, estilos["encabezado"])
    hoja.set_row(5, 24)
    for fila, renglon in enumerate(renglones, 6):
        valores = (fila + 6, None, *renglon)
        for columna, valor in enumerate(valores):
            escribir(
                hoja, fila, columna, valor, estilos, "centro" if columna in (0, 4, 5) else "texto"
            ) if columna != 1 else None
        hoja.set_row(fila, alto(valores, _ANCHOS_GESTION))
    unir(hoja, 6, 1, 5 + len(renglones), 1, _L4, estilos["rotulo"])
    poner_pies(hoja, 7 + len(renglones), estilos, ("Elaboró: Secretaría de Planeación", "Aprobó: Consejo de Gobierno"))
