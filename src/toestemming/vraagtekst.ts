import { createHash } from 'node:crypto';
import { functieBij } from '../betrokkene/verbinden.ts';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { canoniekeJson } from '../logboek/canonieke-json.ts';
import type { Soort } from '../regels/index.ts';
import type { Vorm } from '../web/aanspreekvorm.ts';
import type { Taalcode } from '../web/taal.ts';
import { schrijfEngels } from './vraagtekst.en.ts';

/** Versie van de vaste zinnen hieronder; bewaard bij elke vraag. Een andere zin is een andere versie. */
export const TEKST_VERSIE = 'toestemming-3';

/** Een soort van Bijl 5-g bij een ontvanger, met wat de ander leest na een ja. */
export type Soorttekst = {
  readonly soort: Soort;
  readonly naam: string;
  readonly voorbeeld: string;
  readonly vraag: string;
};

export type Ontvangertekst = {
  readonly deelnemer: string;
  readonly naam: string;
  readonly rol: string;
  readonly soorten: readonly Soorttekst[];
  readonly nooit: string;
};

/** Alles wat een ondertekenaar leest, zin voor zin: wat hier staat, wordt getoond, bewaard en getekend (Bijl 5-e tot 5-i). */
export type Vraagtekst = {
  readonly titel: string;
  readonly inleiding: readonly string[];
  readonly keuze: readonly string[];
  readonly ontvangers: readonly Ontvangertekst[];
  readonly slot: readonly string[];
};

/**
 * De tekst in beide vormen en beide talen. De hash gaat over het geheel; welke vorm iemand las, volgt uit als wie hij tekende, en
 * welke taal staat bij zijn antwoord. Wat de gever zelf schreef, blijft in elke taal zoals hij het schreef.
 */
export type Tekstpaar = Readonly<Record<Vorm, Vraagtekst>> & { readonly en: Readonly<Record<Vorm, Vraagtekst>> };

/** De tekst die iemand in deze vorm en taal leest. */
export const tekstIn = (
  tekst: Tekstpaar,
  { vorm, taal }: { readonly vorm: Vorm; readonly taal: Taalcode },
): Vraagtekst => (taal === 'nl' ? tekst : tekst.en)[vorm];

/** De naam van een versie in een taal, zoals zij op scherm en papier staat. */
export const versieIn = (versie: string, taal: Taalcode): string => `${versie}-${taal}`;

/** De soorten zoals zij op een gezinspagina heten. */
export const SOORTNAMEN: Readonly<Record<Soort, string>> = {
  naw: 'Naam en adres',
  schoolprestatie: 'Hoe het op school gaat',
  verzuim: 'Gemiste lessen',
  gezondheid: 'Gezondheid',
  gezin: 'Het gezin en hulp thuis',
  interventies: 'Hulp die er is',
};

const OVER: Readonly<Record<Vorm, Readonly<Record<Soort, string>>>> = {
  u: {
    naw: 'de naam en het adres van {wie}',
    schoolprestatie: 'hoe het op school gaat met {wie}',
    verzuim: 'de gemiste lessen van {wie}',
    gezondheid: 'de gezondheid van {wie}',
    gezin: 'het gezin en hulp thuis',
    interventies: 'de hulp die {wie} krijgt',
  },
  je: {
    naw: 'je naam en adres',
    schoolprestatie: 'hoe het op school gaat',
    verzuim: 'de lessen die je miste',
    gezondheid: 'je gezondheid',
    gezin: 'je gezin en hulp thuis',
    interventies: 'de hulp die je krijgt',
  },
};

export type Ontvangerstof = {
  readonly deelnemer: string;
  readonly naam: string;
  readonly rol: string;
  /** Dezelfde rol in het Engels. */
  readonly rolEngels: string;
  readonly voorbeelden: ReadonlyMap<Soort, string>;
};
export type Tekststof = {
  readonly gever: { readonly naam: string; readonly partij: string };
  /** De jongere heeft een voogd: dan is "uw kind" niet het goede woord. */
  readonly voogd: boolean;
  readonly vraagstuk: string;
  readonly nooit: string;
  readonly soorten: readonly Soort[];
  readonly ontvangers: readonly Ontvangerstof[];
  /** Een van de ontvangers is de leerplichtambtenaar: dan staat erbij waar deze vraag niet over gaat (fn 43). */
  readonly metLeerplicht: boolean;
};

/** Schrijft de vraag in beide vormen. Namen van gezinsleden staan er niet in: de vraag hangt aan de casus (Bijl 5-e). */
export function schrijfTekst(stof: Tekststof): Tekstpaar {
  return { u: vormU(stof), je: vormJe(stof), en: schrijfEngels(stof) };
}

function vormU(stof: Tekststof): Vraagtekst {
  const wie = stof.voogd ? 'de jongere' : 'uw kind';
  return {
    titel: `Mag ${stof.gever.partij} iets over ${wie} vertellen?`,
    inleiding: [
      `Dit is de vraag: ${stof.vraagstuk}`,
      `${stof.gever.naam} van ${stof.gever.partij} weet daar iets over.`,
      'Vertellen mag alleen als iedereen die moet tekenen ja zegt.',
    ],
    keuze: [
      'U kiest zelf. Zegt u nee, dan gaan de gesprekken gewoon door.',
      'Niemand ziet waarom u iets kiest.',
      'U kunt uw keuze later altijd veranderen.',
    ],
    ontvangers: ontvangersteksten(stof, { vorm: 'u', wie }),
    // Voordat iemand ja zegt, weet hij wat intrekken doet (AVG 7 lid 3, Bijl 5-h), en waarvoor dit ja niet geldt (Bijl 5-i, fn 43).
    slot: [
      'Een vraag die u overslaat, telt als nee.',
      'Uw keuze geldt zolang dit overleg duurt.',
      'Trekt u een ja in, dan stopt het delen meteen. Wat tot dan is gedeeld, mocht toen wel.',
      'Voor iets anders, of voor iemand anders, vragen wij het u opnieuw.',
      ...(stof.metLeerplicht
        ? ['Wat de school van de wet aan leerplicht moet melden, valt hier niet onder. Dat mag ook als u nee zegt.']
        : []),
    ],
  };
}

function vormJe(stof: Tekststof): Vraagtekst {
  return {
    titel: `Mag ${stof.gever.partij} iets over jou vertellen?`,
    inleiding: [
      `Dit is de vraag: ${stof.vraagstuk}`,
      `${stof.gever.naam} van ${stof.gever.partij} weet daar iets over.`,
      'Vertellen mag alleen als iedereen die moet tekenen ja zegt.',
    ],
    keuze: [
      'Je kiest zelf. Nee is ook goed.',
      'Zeg je nee? Dan gaan de gesprekken gewoon door.',
      'Je kunt later altijd anders kiezen.',
    ],
    ontvangers: ontvangersteksten(stof, { vorm: 'je', wie: 'jou' }),
    slot: [
      'Sla je een vraag over? Dan is het nee.',
      'Je keuze geldt zolang dit overleg duurt.',
      'Stop je met een ja? Dan stopt het delen meteen. Wat al is gedeeld, mocht toen wel.',
      'Gaat het om iets anders of iemand anders? Dan vragen wij het opnieuw.',
      ...(stof.metLeerplicht
        ? ['Soms moet school van de wet iets aan leerplicht vertellen. Dat gaat dan door, ook bij een nee.']
        : []),
    ],
  };
}

function ontvangersteksten(
  stof: Tekststof,
  { vorm, wie }: { readonly vorm: Vorm; readonly wie: string },
): readonly Ontvangertekst[] {
  return stof.ontvangers.map(({ deelnemer, naam, rol, voorbeelden }) => ({
    deelnemer,
    naam,
    rol,
    nooit: stof.nooit,
    soorten: stof.soorten.map((soort) => ({
      soort,
      naam: SOORTNAMEN[soort],
      voorbeeld: voorbeelden.get(soort) ?? '',
      vraag: `Mag ${naam} dit weten over ${OVER[vorm][soort].replace('{wie}', wie)}?`,
    })),
  }));
}

/** De hash die een ondertekenaar tekent: over alles wat er te lezen was, met de versie van de zinnen (SHA-256 over RFC 8785). */
export function hashVan(tekst: Tekstpaar): Buffer {
  return createHash('sha256')
    .update(canoniekeJson({ versie: TEKST_VERSIE, tekst }))
    .digest();
}

const plekVan = ({ schoolNaam, schoolId }: CasusFeiten['casus'], stoel: Deelnemerfeit): string | null =>
  stoel.schoolId !== null && stoel.schoolId === schoolId ? schoolNaam : stoel.partijNaam;

/** "zorgcoördinator van Stichting Kompas", zoals de ontvanger op het formulier staat. */
export const rolTekst = (casus: CasusFeiten['casus'], stoel: Deelnemerfeit): string =>
  functieBij('nl', stoel.functie, plekVan(casus, stoel));

/** "school care coordinator of Stichting Kompas". */
export const rolEngels = (casus: CasusFeiten['casus'], stoel: Deelnemerfeit): string =>
  functieBij('en', stoel.functie, plekVan(casus, stoel));
