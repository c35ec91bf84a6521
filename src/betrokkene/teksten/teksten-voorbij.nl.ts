/** Wat er staat als het overleg is gesloten: niemand deelt, leest of vraagt er nog iets. */
const U = {
  'zaak.bellen.partij': 'Bel {partij}.',
  'zaak.bellen.wie.voorbij': 'Bel {naam} van {partij}. Die leidde de gesprekken.',
  'zaak.zestien.voorbij': '{kind} beslist zelf. Hier leest u wat u zelf vertelde, en wie u kunt bellen.',
  'zaak.tafel.voorbij': 'Wie zaten er aan tafel?',
  'zaak.tafel.wat.voorbij': 'Bekijk wie dat waren',
  'deur.eigen': 'Lezen wat u vertelde',
  'deur.eigen.bij': 'Alleen u leest dit nog',
  'deur.gepraat': 'Gesprekken',
  'deur.gepraat.bij': 'Wanneer, en wie er was',
  'deur.gezegd': 'Zien of er met {kind} is gepraat',
  'deur.gezegd.bij': 'Wanneer, en met wie',
  'deur.gaf': 'Mijn antwoorden bekijken',
  'deur.gaf.bij': 'Zij gelden niet meer',
  'gegevens.eigen.voorbij': 'Alleen u leest dit nog.',
  'gegevens.eigen.niets': 'U hebt hier niets verteld',
  'gegevens.eigen.niets.uitleg': 'Het overleg is klaar. Er wordt niets meer gedeeld.',
  'antwoorden.inleiding.voorbij': 'Het overleg is klaar. Hier staat wat u koos. Dat geldt niet meer.',
  'antwoorden.leeg.voorbij': 'U gaf geen antwoorden',
  'antwoorden.leeg.voorbij.uitleg': 'Het overleg is klaar. U hoeft niets te doen.',
  'antwoorden.ja.voorbij': 'Ja, op {datum}',
  'antwoorden.nee.voorbij': 'Nee, op {datum}',
  'zeggen.gesprek.wie.voorbij': '{partij} las deze woorden. Een ander zag alleen dat er is gepraat.',
} as const;

type Sleutel = keyof typeof U;

const JE: Readonly<Record<Sleutel, string>> = {
  ...U,
  'zaak.zestien.voorbij': 'Jij beslist zelf.',
  'deur.eigen': 'Lezen wat jij vertelde',
  'deur.eigen.bij': 'Alleen jij leest dit nog',
  'deur.gezegd': 'Lezen wat er van jouw gesprek is opgeschreven',
  'gegevens.eigen.voorbij': 'Alleen jij leest dit nog.',
  'gegevens.eigen.niets': 'Je hebt hier niets verteld',
  'antwoorden.inleiding.voorbij': 'Het overleg is klaar. Hier staat wat jij koos. Dat geldt niet meer.',
  'antwoorden.leeg.voorbij': 'Je gaf geen antwoorden',
  'antwoorden.leeg.voorbij.uitleg': 'Het overleg is klaar. Je hoeft niets te doen.',
};

export const VOORBIJ = { u: U, je: JE } as const;
