"""Lo que cambió en el seguimiento de un corte a otro: quién hizo menos, quién calló y qué estado es otro."""

from datetime import date
from typing import Any

from pipeline.calculo.comparacion import comparar, foto_de
from pipeline.calculo.resultado import Resultado
from pipeline.tablas import cambios as c
from pipeline.tablas.actividades import Actividad
from pipeline.tablas.avances import Avance
from tests.calculo.ayuda import ABRIL, AGOSTO, HACIENDA, PLANEACION, TODAS, correr, hacer_actividad, hacer_avance


def una(codigo: str = "1.1", meta: float = 4.0, **campos: Any) -> Actividad:
    base = {"meta_valor": meta, "meta_unidad": "unidad", "periodos": ("C1", "C2", "C3")}
    return hacer_actividad(codigo, **{**base, **campos})


def reporte(valor: float, corte: date, dependencia: str = PLANEACION, codigo: str = "1.1", **campos: Any) -> Avance:
    return hacer_avance(valor, dependencia, codigo, corte=corte, archivo=f"avance {corte:%m}.xlsx", **campos)


def cambios(resultado: Resultado, antes: date = ABRIL, despues: date = AGOSTO) -> list[tuple[str, str, str]]:
    hechos = comparar(foto_de(resultado, antes), foto_de(resultado, despues)).cambios
    return [(x.clase, x.antes, x.despues) for x in hechos]


def test_un_corte_consigo_mismo_no_cambia() -> None:
    resultado = correr([una(), una("1.2")], [reporte(2, ABRIL), reporte(1, AGOSTO)])
    comparacion = comparar(foto_de(resultado, AGOSTO), foto_de(resultado, AGOSTO))
    assert (comparacion.cambios, comparacion.iguales) == ((), 2)


def test_el_avance_que_baja_se_dice_con_la_celda_de_los_dos_reportes() -> None:
    resultado = correr([una()], [reporte(2, ABRIL), reporte(1, AGOSTO)])
    (bajo,) = [
        x for x in comparar(foto_de(resultado, ABRIL), foto_de(resultado, AGOSTO)).cambios if x.clase == c.AVANCE_BAJO
    ]
    assert (bajo.antes, bajo.despues) == ("2 de 4 unidades (50,0 %)", "1 de 4 unidades (25,0 %)")
    assert (bajo.archivo_antes, bajo.archivo_despues) == ("avance.xlsx", "avance.xlsx")
    assert bajo.celda_antes == bajo.celda_despues == "C7"


def test_subir_o_bajar_la_meta_no_es_haber_hecho_menos() -> None:
    from pipeline.calculo.comparacion import Foto

    def foto(meta: float, hecho: float) -> Foto:
        return foto_de(correr([una(meta=meta)], [reporte(hecho, ABRIL)], ABRIL), ABRIL)

    def clases(antes: Foto, despues: Foto) -> set[str]:
        return {x.clase for x in comparar(antes, despues).cambios}

    assert clases(foto(4, 4), foto(8, 4)) >= {c.META_SUBIO}
    assert c.AVANCE_BAJO not in clases(foto(4, 4), foto(8, 4)) | clases(foto(4, 4), foto(2, 4))
    assert c.AVANCE_BAJO in clases(foto(4, 4), foto(8, 3))


def test_la_dependencia_que_deja_de_reportar_se_nombra_y_la_colectiva_no() -> None:
    avances = [
        reporte(1, ABRIL),
        reporte(1, ABRIL, HACIENDA, "1.2"),
        reporte(1, ABRIL, TODAS, "1.2"),
        reporte(2, AGOSTO),
    ]
    resultado = correr([una(), una("1.2", dependencias=(HACIENDA,))], avances)
    callaron = [x for x in comparar(foto_de(resultado, ABRIL), foto_de(resultado, AGOSTO)).cambios
                if x.clase == c.DEJO_DE_REPORTAR]  # fmt: skip
    assert [(x.dependencias, x.despues) for x in callaron] == [
        ((HACIENDA,), "No reportó: responde por 1 actividad, y 1 está sin cumplir al corte")
    ]
    assert (callaron[0].archivo_antes, callaron[0].archivo_despues) == ("avance.xlsx", "")


def test_quien_envio_un_reporte_que_no_se_pudo_unir_no_callo() -> None:
    suelto = reporte(1, AGOSTO, codigo="")
    resultado = correr([una()], [reporte(1, ABRIL), suelto])
    assert c.DEJO_DE_REPORTAR not in [clase for clase, _, _ in cambios(resultado)]


def test_el_estado_que_cambia_es_de_la_misma_actividad() -> None:
    resultado = correr([una(), una("1.2")], [reporte(4, AGOSTO)])
    assert (c.ESTADO, "Sin reporte", "Cumplida") in cambios(resultado)
