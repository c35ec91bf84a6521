/** Waarom een feit niet vastgelegd kan worden. */
export type Feitfout =
  | 'toekomst'
  | 'tekst-niet-aangeboden'
  | 'voor-de-tekst'
  | 'andere-partij'
  | 'alleen-penvoerder'
  | 'geen-partij'
  | 'geen-schoolbestuur'
  | 'tekent-niet-zelf'
  | 'zonder-gemeente'
  | 'zonder-verband'
  | 'mbo-zonder-verband'
  | 'gevolmachtigde'
  | 'volmacht-verlopen'
  | 'al-vastgelegd'
  | 'niets-op-te-zeggen'
  | 'al-opgezegd'
  | 'niet-van-kracht'
  | 'geeindigd'
  | 'einde-te-vroeg'
  | 'niet-allen'
  | 'geen-tekenaars'
  | 'al-partij'
  | 'stap-niet-aan-de-beurt'
  | 'niet-te-herstellen'
  | 'al-hersteld'
  | 'vastgelegd-door-ander'
  | 'zelfde-dag';

type Uitleg = { readonly zin: string; readonly artikelen: readonly string[]; readonly herstel: string };

/** Wat er op het scherm staat: wat niet kan, waarop dat rust, en wie het hoe kan herstellen. */
export const FEITFOUTEN: Readonly<Record<Feitfout, Uitleg>> = {
  toekomst: {
    zin: 'Deze dag moet nog komen.',
    artikelen: ['Art 19.1 (a)'],
    herstel: 'Leg vast wat al gebeurd is: vandaag of eerder.',
  },
  'tekst-niet-aangeboden': {
    zin: 'Deze tekst is nog een concept.',
    artikelen: ['Art 17.1'],
    herstel: 'De penvoerder biedt de tekst eerst ter tekening aan.',
  },
  'voor-de-tekst': {
    zin: 'Op deze dag was deze tekst nog niet aangeboden.',
    artikelen: ['Art 19.1 (a)'],
    herstel: 'Kijk de datum na op het papier, of kies de tekst die toen voorlag.',
  },
  'andere-partij': {
    zin: 'U kunt dit alleen voor uw eigen organisatie doen.',
    artikelen: ['Sign-1', 'Bijl 4-c'],
    herstel: 'De beheerder van die organisatie doet het zelf, of de penvoerder neemt het getekende papier over.',
  },
  'alleen-penvoerder': {
    zin: 'Dit doet alleen de penvoerder van het convenant.',
    artikelen: ['Art 17.1'],
    herstel: 'Vraag het de beheerder van de penvoerder.',
  },
  'geen-partij': {
    zin: 'Deze organisatie staat niet in deze tekst en is niet toegetreden.',
    artikelen: ['Art 18.2', 'P-6'],
    herstel: 'Wie later wil meedoen, treedt toe met het formulier.',
  },
  'geen-schoolbestuur': {
    zin: 'Alleen een schoolbestuur uit deze tekst geeft een volmacht.',
    artikelen: ['fn 2', 'P-3'],
    herstel: 'Een gemeente of samenwerkingsverband tekent zelf.',
  },
  'tekent-niet-zelf': {
    zin: 'Zelf tekenen alleen gemeenten en samenwerkingsverbanden.',
    artikelen: ['P-1', 'P-2', 'P-6'],
    herstel: 'Een schoolbestuur doet mee met een volmacht; een andere organisatie treedt later toe met het formulier.',
  },
  'zonder-gemeente': {
    zin: 'Onder deze tekst staat geen gemeente.',
    artikelen: ['P-1'],
    herstel: 'Kies minstens een gemeente die zelf tekent.',
  },
  'zonder-verband': {
    zin: 'Onder deze tekst staat geen samenwerkingsverband.',
    artikelen: ['P-2'],
    herstel: 'Kies minstens een samenwerkingsverband dat zelf tekent.',
  },
  'mbo-zonder-verband': {
    zin: 'Een mbo-instelling doet mee zonder het samenwerkingsverband waarmee zij afstemt.',
    artikelen: ['fn 7'],
    herstel: 'Kies dat samenwerkingsverband ook, of laat de mbo-instelling weg.',
  },
  gevolmachtigde: {
    zin: 'Deze organisatie kan niet namens een schoolbestuur tekenen.',
    artikelen: ['fn 2', 'Bijl 4-c'],
    herstel: 'Kies een samenwerkingsverband dat deze tekst zelf tekent.',
  },
  'volmacht-verlopen': {
    zin: 'Deze volmacht is verlopen voordat er mee getekend is.',
    artikelen: ['fn 2', 'Bijl 4-c'],
    herstel: 'Het schoolbestuur geeft een nieuwe volmacht, of tekent zelf.',
  },
  'al-vastgelegd': {
    zin: 'Dit is al vastgelegd, op dezelfde dag.',
    artikelen: [],
    herstel: 'U hoeft niets te doen.',
  },
  'niets-op-te-zeggen': {
    zin: 'Deze organisatie is niet gebonden en tekende niets.',
    artikelen: ['Art 19.1 (c)'],
    herstel: 'U hoeft niets te doen.',
  },
  'al-opgezegd': {
    zin: 'Deze organisatie heeft al opgezegd.',
    artikelen: ['Art 19.1 (c)'],
    herstel: 'Het convenant noemt per wanneer de opzegging werkt.',
  },
  'niet-van-kracht': {
    zin: 'Het convenant gold op die dag niet.',
    artikelen: ['Art 19.1 (a)'],
    herstel: 'Wacht tot iedereen heeft getekend.',
  },
  geeindigd: {
    zin: 'Dit convenant is afgelopen. Het begint niet opnieuw.',
    artikelen: ['Art 19.2'],
    herstel: 'Stel een nieuw convenant op.',
  },
  'einde-te-vroeg': {
    zin: 'Een einde geldt nooit met terugwerking.',
    artikelen: ['E-11'],
    herstel: 'Kies een dag na die waarop u het afsprak.',
  },
  'niet-allen': {
    zin: 'Nog niet alle gebonden organisaties stemden in.',
    artikelen: ['E-11'],
    herstel: 'Vraag de anderen, of laat ieder voor zichzelf opzeggen.',
  },
  'geen-tekenaars': {
    zin: 'In deze tekst tekent niemand zelf.',
    artikelen: ['P-1', 'P-2', 'Sign-1'],
    herstel: 'Kies eerst welke gemeenten en samenwerkingsverbanden tekenen; het zijn er minstens twee.',
  },
  'al-partij': {
    zin: 'Deze organisatie hoort al bij deze tekst.',
    artikelen: ['Art 18.1'],
    herstel: 'Zij tekent zelf, of met een volmacht.',
  },
  'stap-niet-aan-de-beurt': {
    zin: 'Deze stap van de toetreding is nog niet aan de beurt.',
    artikelen: ['Art 18.1', 'Art 18.2', 'P-6'],
    herstel: 'De stappen gaan op volgorde: aanvragen, akkoord, formulier, bekendmaken.',
  },
  'niet-te-herstellen': {
    zin: 'Dit is niet van papier overgenomen, dus er kan geen schrijffout in staan.',
    artikelen: ['Art 17.1', 'Art 19.1 (c)'],
    herstel: 'Een tekst wijzigt u met een nieuwe versie. Wie niet meer wil meedoen, zegt op.',
  },
  'al-hersteld': {
    zin: 'Deze fout is al hersteld.',
    artikelen: [],
    herstel: 'U hoeft niets te doen.',
  },
  'vastgelegd-door-ander': {
    zin: 'Een andere organisatie legde dit zelf vast.',
    artikelen: ['Sign-1'],
    herstel: 'Vraag de beheerder van die organisatie om het te herstellen.',
  },
  'zelfde-dag': {
    zin: 'Dit is de dag die er al stond.',
    artikelen: [],
    herstel: 'Kijk na wat er op het papier staat.',
  },
};
