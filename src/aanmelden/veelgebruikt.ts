/**
 * Woorden die mensen het vaakst als wachtwoord nemen, in Nederland en daarbuiten, zonder cijfers en tekens eromheen:
 * `isVeelgebruikt` haalt die er zelf af en ziet ook herhaling. Geen regels over tekens: lengte en deze lijst (AU2).
 */
const WOORDEN = `
aanmelden aardbei abcdef abcdefg abcdefgh access account achterhoek adidas admin administrator ajax ajaxamsterdam alexander alkmaar almere amanda
amersfoort amsterdam andrea andrew angel anthony antwoord apeldoorn appelflap appeltaart april arnhem arsenal asdf asdfgh asdfghjkl ashley assen auto azerty
baby babygirl badminton bailey banaan barcelona barney baseball basketball batman beheer beheerder beveiliging biertje bloem bloemetje blaadje boeken boot
brabant brandon breda buster butterfly buurman camping carlos cartoon caravan changeme changeit charlie cheese chelsea chocolade chocolate christel
computer cookie corona correcthorsebatterystaple daniel daniella december default delft demo denhaag deventer diamond dikkekat dolfijn dolphin donald dragon drenthe dinsdag donderdag
driehoek eindhoven eigenhuis elizabeth enschede fatima februari feyenoord fietsen flevoland flower football fotoboek freedom friesland fuckyou
gebruiker geheim geheimpje geheimwoord gelderland gemeente george gezondheid gfhjkm ginger groningen guest haarlem hallo halloallemaal hallohallo hannah
heerenveen helpdesk hello helloworld herfst hetgooi hilversum hockey hond hondje hottie huiswerk huisje hunter iloveyou ikhouvanjou ikhouvanjullie ikweethetniet
ikbenhet inloggen inlog internet iphone isabella jaarwisseling jackson januari jasmine jasmijn jennifer jessica jeugd jeugdhulp jeugdzorg johannes jordan joshua
juli juni justin kaasstengel kanarie kat katjes kerst kerstboom kerstmis killer kinderen klaas koekje koffie koning koningin koningsdag konijn
laatmaar laatmeerin leeuwarden leerling leerplicht leraar letmein letmeinplease liefde liefje lieverd limburg linkinpark lisa liverpool login london lovely
loveme maandag maart maastricht madison maggie mama mamaenpapa manchester margriet marieke master matthew mei melanie mercedes merlijn michael michelle
mickey minecraft mijnwachtwoord mijngeheim mijnpaard minnie money monkey moederdag mustang naruto nederland newyork nicole niemand nijmegen nintendo
november oktober olifant onderwijs oranje oranjeboven orange oudersenkinderen overijssel overleg overlegtafel paard paardje pannenkoek papa papamama
paris pass passport passw passwd password passwordpassword pepper perfect pieter pindakaas pizza playstation poesje pokemon politie princess prinses
proefwerk psvv psveindhoven purple qazwsx qazwsxedc qwer qwert qwerty qwertyuiop rainbow ranger regenboog robert rotterdam samantha samsung sander
schatje school schooljaar scoobydoo secret september shadow sinterklaas snoopy soccer sommer sparta spiderman spring starwars steven sterrenbeeld
stampot stroopwafel summer sunshine superman support supersecret taylor tafel tamara teacher telefoon test testtest thomas tigger tijger tilburg
trustno trustnoone twente universiteit utrecht vader vakantie valentijn vanilla veilig veiligheid veranderen verandermij verjaardag vlinder vogeltje
voetbal volleybal vriend vrijdag waterrijk wachtwoord wachtwoorden watermeloen weekend welkom welkomthuis welcome whatever wijkteam william winter
winnaar woensdag wolfgang xbox yankees yellow zaterdag zeeland zeemeermin zomer zomervakantie zondag zonnebloem zonnetje zonneschijn zorg zwolle zxcvbn
zxcvbnm zwanger zwembad
`;

const LIJST: ReadonlySet<string> = new Set(WOORDEN.split(/\s+/u).filter(Boolean));

/** Rijen van het toetsenbord en van het alfabet, heen en terug: een stuk hieruit telt als een enkel teken. */
const RIJEN = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
].flatMap((rij) => [rij, [...rij].reverse().join('')]);

const VERVANGEN: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function gewoneLetters(tekst: string): string {
  return [...tekst].map((teken) => VERVANGEN[teken] ?? teken).join('');
}

/** Het kortste stuk dat herhaald de hele tekst geeft. */
function zonderHerhaling(tekst: string): string {
  for (let lengte = 1; lengte <= tekst.length / 2; lengte += 1) {
    if (tekst.length % lengte === 0 && tekst.slice(0, lengte).repeat(tekst.length / lengte) === tekst)
      return tekst.slice(0, lengte);
  }
  return tekst;
}

function staatInRij(tekst: string): boolean {
  return tekst !== '' && RIJEN.some((rij) => rij.includes(tekst));
}

/** Welk deel van de tekens gewoon het volgende van een rij is: `qwertyuiop12` en `123456abcdef` bijna helemaal. */
function aandeelInRij(tekst: string): number {
  const tekens = [...tekst];
  const stappen = tekens
    .slice(1)
    .filter((teken, i) => RIJEN.some((rij) => rij.includes(`${tekens[i]}${teken}`))).length;
  return stappen / Math.max(1, tekens.length - 1);
}

const TE_VEEL_IN_RIJ = 0.75;

/** Delen van de tekst die uit een of meer woorden van de lijst bestaan, hoe ook aaneen: `welkomwelkom`, `zomerwinter`. */
function isAaneen(letters: string): boolean {
  const haalbaar = new Set([0]);
  for (let eind = 1; eind <= letters.length; eind += 1) {
    for (const begin of haalbaar) {
      if (LIJST.has(letters.slice(begin, eind))) {
        haalbaar.add(eind);
        break;
      }
    }
  }
  return letters.length > 0 && haalbaar.has(letters.length);
}

/** Hoogstens twee woorden uit de lijst: meer woorden achter elkaar is een wachtzin, en die is juist goed. */
const MEESTE_TEKENS_AANEEN = 18;

const kaal = (tekst: string): string => tekst.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/**
 * Is dit wachtwoord een van de eerste die een aanvaller probeert? Kijkt door hoofdletters, cijfers en tekens eromheen,
 * gewone vervangingen (w4chtw00rd), herhaling en toetsenbordrijen heen.
 * @param eigenWoorden wat anderen over deze persoon weten (delen van het e-mailadres).
 */
export function isVeelgebruikt(wachtwoord: string, eigenWoorden: readonly string[] = []): boolean {
  const klein = wachtwoord.normalize('NFKC').toLowerCase();
  const kern = zonderHerhaling(klein);
  if ([...kern].length <= 3 || aandeelInRij(klein) >= TE_VEEL_IN_RIJ) return true;
  if (/^[\d\W_]+$/u.test(kern) && !/\p{L}/u.test(kern))
    return new Set(kern).size <= 6 || staatInRij(kern.replaceAll(/\D/gu, ''));
  const eigen = new Set(eigenWoorden.map((woord) => woord.toLowerCase()).filter((woord) => woord.length >= 4));
  return [kern, gewoneLetters(kern), gewoneLetters(kaal(kern))].some((vorm) => {
    const letters = zonderHerhaling(kaal(vorm).replaceAll(/[^\p{L}]/gu, ''));
    if (LIJST.has(letters) || staatInRij(letters) || eigen.has(letters)) return true;
    return letters.length <= MEESTE_TEKENS_AANEEN && isAaneen(letters);
  });
}
