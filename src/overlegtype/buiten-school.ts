const SCHOOLKANT: readonly string[] = ['school', 'mbo'];

/**
 * Is dit een partij van buiten de school? Alleen school en mbo zijn dat niet, ook niet van een ander bestuur; een samenwerkingsverband
 * wel (Art 1.6). Zonder zo'n partij is het een gesprek binnen school, en dat valt buiten het convenant (T25-02, T25-03).
 */
export const isBuitenSchool = (partij: string): boolean => !SCHOOLKANT.includes(partij);
