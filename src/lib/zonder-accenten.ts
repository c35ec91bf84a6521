/** Een tekst in kleine letters zonder accenten, om te zoeken en te vergelijken: "Één Käse" wordt "een kase". */
export const zonderAccenten = (tekst: string): string => tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
