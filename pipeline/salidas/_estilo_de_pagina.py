"""Cómo se ve una página: la hoja de estilo, que va dentro de ella."""

from pipeline import estilo

ESTILO = f"""
*{{box-sizing:border-box}}
html{{font-size:100%}}
body{{margin:0;color:{estilo.TEXTO};background:#fff;font:1rem/1.5 Calibri,Carlito,"Segoe UI",Arial,sans-serif}}
.saltar{{position:absolute;left:-999em}}
.saltar:focus{{position:static;display:inline-block;padding:.5rem 1rem;background:#fff;color:{estilo.AZUL}}}
a{{color:{estilo.AZUL};display:inline-block;max-width:100%;min-height:24px;overflow-wrap:break-word}}
p a{{display:inline}}
a:focus-visible,[tabindex]:focus-visible{{outline:3px solid {estilo.ZONAS["Media"].fondo};outline-offset:2px}}
header{{background:{estilo.AZUL};color:#fff;padding:1rem}}
header>*,main,footer{{max-width:62rem;margin:0 auto;padding:0 1rem}}
h1{{font-size:1.8rem;line-height:1.2;margin:0 auto .25rem}}
h2{{color:{estilo.AZUL};font-size:1.35rem;margin:1.75rem 0 .5rem;border-bottom:2px solid {estilo.BORDE}}}
h3{{font-size:1.1rem;margin:1.5rem 0 .25rem}}
p{{margin-top:.5rem;margin-bottom:.5rem}}
.grupos{{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.75rem 2rem}}
.grupos>div{{min-width:0}}
.grupos h3{{margin-top:.75rem}}
.grupos ul{{margin:.25rem 0;padding-left:1.25rem}}
.pasos{{counter-reset:paso}}
.pasos h3::before{{counter-increment:paso;content:counter(paso) ". "}}
.cifra{{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0}}
.cifra strong{{font-size:2.75rem;line-height:1;color:{estilo.AZUL}}}
.zona{{display:inline-block;padding:.15rem .6rem;border-radius:.25rem;font-weight:700;white-space:nowrap}}
.plazo{{border-left:.4rem solid {estilo.AZUL};background:{estilo.BANDA};padding:.25rem 1rem;margin:.75rem 0}}
.grave{{border-left-color:{estilo.ZONAS["Baja"].fondo}}}
.tabla{{overflow-x:auto;margin:.75rem 0 1rem}}
table{{border-collapse:collapse;width:100%}}
caption{{text-align:left;font-weight:700;padding:.25rem 0}}
th,td{{border:1px solid {estilo.BORDE};padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}}
thead th{{background:{estilo.AZUL};color:#fff;overflow-wrap:normal}}
td{{min-width:6.5rem}}
tbody th{{font-weight:700;background:{estilo.BANDA};min-width:11rem}}
tbody th>a{{overflow-wrap:normal}}
tbody tr.total>*{{font-weight:700;border-top:2px solid {estilo.AZUL}}}
td.numero{{text-align:right;white-space:nowrap;min-width:0}}
li{{margin:.35rem 0}}
@media screen and (max-width:36rem){{
.tabla{{overflow:visible}}
.tabla :is(table,caption,tbody,tr,th,td){{display:block;min-width:0}}
.tabla thead{{position:absolute;left:-999em}}
.tabla tr{{margin:0 0 .75rem;border:1px solid {estilo.BORDE}}}
.tabla tr>*{{border:0;text-align:left}}
.tabla td:empty{{display:none}}
.tabla td::before{{content:attr(data-titulo) ": ";font-weight:700}}
}}
footer{{margin-top:2.5rem;padding:1rem;border-top:1px solid {estilo.BORDE}}}
@media print{{
@page{{size:letter;margin:1.5cm}}
body{{font-size:11pt}}
header{{background:#fff;color:{estilo.TEXTO};padding:0;border-bottom:2px solid {estilo.AZUL}}}
header>*,main,footer{{max-width:none;padding:0}}
.saltar{{display:none}}
.tabla{{overflow:visible}}
.grupos{{display:block}}
thead{{display:table-header-group}}
tr,.plazo,.cifra{{break-inside:avoid}}
h2,h3,caption{{break-after:avoid}}
*{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""
