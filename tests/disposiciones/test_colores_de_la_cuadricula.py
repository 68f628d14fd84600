"""Los cronogramas de colores: cada color dice lo que dicen las convenciones, y lo que se supuso queda dicho."""

from tests.dibujo import hallados, interpretar

AMARILLO, VERDE, ROJO, GRIS, AZUL = "FFFF00", "00B050", "FF0000", "D9D9D9", "5B9BD5"


def periodos(hoja) -> list[tuple[str, ...]]:
    return [a.periodos for a in hoja.actividades]


CON_CUADRO = f"""
    Actividad | Responsable | Ene | Feb | Mar | Abr
    Publicar el informe de gestión | Oficina de Prensa | @{VERDE} | @{AMARILLO} | |
    Hacer la feria de servicios | Oficina de Prensa | | @{ROJO} | @{GRIS} |
    Capacitar a los veedores | Oficina Jurídica | | | | @{AMARILLO}
    Convenciones
    @{AMARILLO} | Programado
    @{VERDE} | Ejecutado
    @{ROJO} | No ejecutado
    @{GRIS} | No aplica
"""


def test_cada_color_significa_lo_que_dicen_las_convenciones() -> None:
    hoja = interpretar(CON_CUADRO)
    assert periodos(hoja) == [("M01", "M02"), ("M02",), ("M04",)]
    assert [(r.fila, r.fecha_reporte.isoformat(), r.valor) for r in hoja.avances] == [(2, "2026-01-31", 1.0)]
    (dicho,) = [h for h in hoja.hallazgos if h.nombre == "colores_con_convencion"]
    assert "amarillo, «Programado»: 2" in dicho.mensaje and "verde, «Ejecutado»: 1" in dicho.mensaje


def test_el_cuadro_de_convenciones_no_es_una_actividad_ni_deja_celdas_sueltas() -> None:
    hoja = interpretar(CON_CUADRO)
    assert len(hoja.actividades) == 3
    assert sum(n for dueno, n in hoja.cuenta.items() if dueno.startswith("ruido")) == 5
    assert sum(hoja.cuenta.values()) == hoja.contadas


def test_el_cuadro_puede_estar_al_lado_o_encima_de_la_tabla() -> None:
    al_lado = interpretar(f"""
        Actividad | Responsable | Ene | Feb | Mar | | |
        Publicar el informe de gestión | Oficina de Prensa | @{VERDE} | @{AMARILLO} | | | @{AMARILLO} | Programado
        Hacer la feria de servicios | Oficina de Prensa | | @{AMARILLO} | | | @{VERDE} | Ejecutado
    """)
    encima = interpretar(f"""
        CONVENCIONES | @{AMARILLO} | Programado | @{VERDE} | Ejecutado

        Actividad | Responsable | Ene | Feb | Mar
        Publicar el informe de gestión | Oficina de Prensa | @{VERDE} | @{AMARILLO} |
        Hacer la feria de servicios | Oficina de Prensa | | @{AMARILLO} |
    """)
    for hoja in (al_lado, encima):
        assert periodos(hoja) == [("M01", "M02"), ("M02",)]
        assert [r.valor for r in hoja.avances] == [1.0]
        assert sum(hoja.cuenta.values()) == hoja.contadas


def test_varios_colores_sin_convenciones_se_leen_todos_y_se_dice_cuales() -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | Ene | Feb | Mar
        Publicar el informe de gestión | Oficina de Prensa | @{VERDE} | @{AMARILLO} |
        Hacer la feria de servicios | Oficina de Prensa | | @{AMARILLO} |
    """)
    assert (periodos(hoja), hoja.avances) == ([("M01", "M02"), ("M02",)], [])
    (dicho,) = [h for h in hoja.hallazgos if h.nombre == "colores_sin_convencion"]
    assert "amarillo: 2" in dicho.mensaje and "verde: 1" in dicho.mensaje


def test_en_una_fila_con_marcas_escritas_vale_lo_escrito_y_en_las_demas_el_color() -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | Ene | Feb | Mar | Abr
        Publicar el informe de gestión | Oficina de Prensa | X | @{AMARILLO} | | X
        Hacer la feria de servicios | Oficina de Prensa | | @{AMARILLO} | |
    """)
    assert periodos(hoja) == [("M01", "M04"), ("M02",)]
    assert hallados(hoja.hallazgos, "color_junto_a_marcas") == [("color_junto_a_marcas", "D2", "D2")]


def test_las_bandas_de_las_filas_no_son_marcas() -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | Ene | Feb | Mar
        Publicar el informe de gestión@{GRIS} | Oficina de Prensa@{GRIS} | @{GRIS} | @{AMARILLO} | @{GRIS}
        Hacer la feria de servicios | Oficina de Prensa | | | @{AMARILLO}
        Capacitar a los veedores@{GRIS} | Oficina Jurídica@{GRIS} | @{AMARILLO} | @{GRIS} | @{GRIS}
    """)
    assert periodos(hoja) == [("M02",), ("M03",), ("M01",)]


def test_una_columna_gris_de_arriba_abajo_es_adorno() -> None:
    filas = "\n".join(
        f"Hacer la tarea número {n} del plan | Oficina de Prensa | {'@' + AMARILLO if n == 2 else ''} | @{GRIS} |"
        for n in range(5)
    )
    hoja = interpretar(f"Actividad | Responsable | Ene | Feb | Mar\n{filas}")
    assert periodos(hoja) == [(), (), ("M01",), (), ()]


def test_una_actividad_de_todo_el_anio_no_es_una_banda() -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | T1 | T2 | T3 | T4
        Responder las peticiones a tiempo | Oficina de Prensa | @{AZUL} | @{AZUL} | @{AZUL} | @{AZUL}
        Hacer la feria de servicios | Oficina de Prensa | | @{AZUL} | |
        Capacitar a los veedores | Oficina Jurídica | | | | @{AZUL}
    """)
    assert periodos(hoja) == [("T1", "T2", "T3", "T4"), ("T2",), ("T4",)]


def test_renglones_p_y_e_pintados_son_plan_y_avance() -> None:
    hoja = interpretar(f"""
        Actividad | Responsable | | Ene | Feb | Mar
        Publicar el informe de gestión | Oficina de Prensa | P | @{AMARILLO} | @{AMARILLO} |
        ^ | ^ | E | @{VERDE} | |
        Hacer la feria de servicios | Oficina de Prensa | P | | | @{AMARILLO}
        ^ | ^ | E | | |
    """)
    assert periodos(hoja) == [("M01", "M02"), ("M03",)]
    assert [(r.fila, r.valor) for r in hoja.avances] == [(2, 1.0)]


def test_las_letras_explicadas_al_pie_dicen_lo_que_dicen() -> None:
    hoja = interpretar("""
        Actividad | Responsable | Ene | < | Feb | < | Mar | <
        ^ | ^ | P | E | P | E | P | E
        Publicar el informe de gestión | Oficina de Prensa | p | o | p | x | |
        Hacer la feria de servicios | Oficina de Prensa | | | | | p |
        Total actividades | | n:1 | n:1 | n:1 | n:0 | n:1 | n:0
        Porcentaje mensual de cumplimiento | | p:1 | < | p:0 | < | p:0 | <
         | Actividad programada | p
         | Actividad ejecutada a tiempo | o
         | Actividad no ejecutada (se reprograma) | x
    """)
    assert periodos(hoja) == [("M01", "M02"), ("M03",)]
    assert [(r.fila, r.fecha_reporte.isoformat(), r.valor, r.texto) for r in hoja.avances] == [
        (3, "2026-01-31", 1.0, "o")
    ]
    assert [h.nombre for h in hoja.hallazgos if h.gravedad != "AVISO"] == []
    assert sum(hoja.cuenta.values()) == hoja.contadas
