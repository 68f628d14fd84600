"""Las actividades verdaderas de un plan inventado, y cómo puede escribirse cada cosa que dicen."""

from dataclasses import dataclass, field
from random import Random

COMPONENTES = {
    "Gestión del riesgo de corrupción": ("Consulta y divulgación", "Monitoreo y revisión", "Ajuste del mapa"),
    "Rendición de cuentas": ("Información", "Diálogo", "Responsabilidad", "Espacios con los jóvenes"),
    "Servicio al ciudadano": (
        "Talento humano",
        "Fortalecimiento de los canales de atención",
        "Puntos de atención rural",
    ),
    "Transparencia y acceso a la información": ("Transparencia activa", "Transparencia pasiva"),
    "Racionalización de trámites": ("Trámites en línea", "Trámites de planeación"),
    "Cultura de la legalidad": ("Pedagogía ciudadana", "Pactos por la integridad"),
}
_VERBOS = ("Publicar", "Actualizar", "Realizar", "Elaborar", "Socializar", "Diseñar", "Revisar", "Capacitar en",
           "Hacer seguimiento a", "Divulgar", "Implementar", "Consolidar", "Adelantar", "Enviar", "Evaluar")  # fmt: skip
_OBJETOS = ("el informe de gestión de la alcaldía", "los datos abiertos del municipio", "la encuesta de percepción ciudadana",
            "el mapa de riesgos de corrupción", "las piezas comunicativas de la audiencia pública",
            "la caracterización de los grupos de valor", "el inventario de trámites y otros procedimientos",
            "los acuerdos de gestión con la comunidad", "la carta de trato digno", "el plan anual de adquisiciones",
            "la ruta de atención a denuncias", "los canales de atención a la ciudadanía",
            "la sección de preguntas frecuentes del portal", "los encuentros con las juntas de acción comunal")  # fmt: skip
_COLAS = ("", "", "", " en la página web", " con enfoque diferencial", " en lenguaje claro, para la ciudadanía",
          " de la vigencia 2026", " (primera fase)", ", con corte al semestre anterior", " y su anexo técnico",
          " antes de la audiencia", " dirigida a 3 comunas", " según la Ley 1712 de 2014")  # fmt: skip

RESPONSABLES: dict[str, tuple[str, ...]] = {
    "Secretaría de Planeación": ("Secretaría de Planeación",),
    "Secretaría de Hacienda": ("Secretaría de Hacienda",),
    "SECRETARÍA DE SALUD": ("Secretaría de Salud",),
    "Oficina de Prensa\\nOficina Jurídica": ("Oficina de Prensa", "Oficina Jurídica"),
    "Secretaria de Planeacion - Oficina de Prensa": ("Secretaría de Planeación", "Oficina de Prensa"),
    "Secretaría de Hacienda, Oficina Jurídica y Secretaría de Salud": (
        "Secretaría de Hacienda", "Oficina Jurídica", "Secretaría de Salud"),
    "Sec. de Hacienda": ("Secretaría de Hacienda",),
    "Oficina de Control Interno o quien haga sus veces": ("Oficina de Control Interno",),
    "Todas las dependencias": ("Todas las dependencias",),
    "Secretarías de Hacienda y de Salud": ("Secretaría de Hacienda", "Secretaría de Salud"),
}  # fmt: skip
METAS: dict[str, tuple[float | None, str]] = {
    "n:1": (1, "unidad"), "n:4": (4, "unidad"), "p:0.8": (80, "%"), "100%": (100, "%"), "90 %": (90, "%"),
    "Una (1) audiencia": (1, "unidad"), "2 informes publicados": (2, "unidad"), "Dos informes": (2, "unidad"),
    "Mapa publicado": (None, ""), "12 (1 mensual)": (12, "unidad"), "100% de las solicitudes respondidas": (100, "%"),
    "1.200 personas": (1200, "unidad"), "41,3%": (41.3, "%"), "≥ 80 %": (80, "%"), "Mínimo 3 talleres": (3, "unidad"),
    "Un (1) documento": (1, "unidad"), "3": (3, "unidad"), "Informe de seguimiento": (None, ""),
}  # fmt: skip
INDICADORES = ("Número de informes publicados", "Porcentaje de avance", "(Solicitudes atendidas / solicitudes recibidas) x 100",
               "Encuestas aplicadas", "Actas firmadas", "# de talleres")  # fmt: skip


APOYOS = ("", "", "Secretaría de Salud", "Oficina Jurídica")


@dataclass(slots=True)
class Verdadera:
    """Una actividad como debe leerse. `meta` y `responsable` son el texto escrito; `tiempo`, lo que la hoja diga."""

    componente: str
    subcomponente: str
    numeral: str
    actividad: str
    meta: str
    responsable: str
    indicador: str
    apoyo: str = ""
    tiempo: dict[str, object] = field(default_factory=dict)


def inventar(azar: Random) -> list[Verdadera]:
    """De 3 a 16 actividades, en el orden del plan: por componente y subcomponente."""
    salida = []
    usadas: set[str] = set()
    for n, componente in enumerate(azar.sample(sorted(COMPONENTES), azar.randint(1, 3)), 1):
        suyos = COMPONENTES[componente]
        for m, sub in enumerate(azar.sample(suyos, azar.randint(1, min(2, len(suyos)))), 1):
            for k in range(1, azar.choice((1, 2, 2, 3)) + 1):
                texto = _texto(azar, usadas)
                numeral = f"{m}.{k}" if azar.random() < 0.95 else f"{n}.{m}.{k}"
                meta, quien = azar.choice(sorted(METAS)), azar.choice(sorted(RESPONSABLES))
                salida.append(
                    Verdadera(
                        componente, sub, numeral, texto, meta, quien, azar.choice(INDICADORES), azar.choice(APOYOS)
                    )
                )
    return salida


def _texto(azar: Random, usadas: set[str]) -> str:
    while True:
        texto = f"{azar.choice(_VERBOS)} {azar.choice(_OBJETOS)}{azar.choice(_COLAS)}"
        if texto not in usadas:
            usadas.add(texto)
            return texto
