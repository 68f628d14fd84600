"""Las reglas de cálculo: el único lugar que sabe qué significa cada cifra."""
