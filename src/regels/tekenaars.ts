import type { Leeftijdsgroep, Ondertekenaar } from './vraag.ts';

/** Wat bepaalt wie de toestemming tekent. Mag lui zijn: velden worden alleen gelezen als zij ertoe doen. */
export type Tekensituatie = {
  readonly groep: Leeftijdsgroep;
  /** 0 betekent: een voogd, die als vertegenwoordiger tekent. */
  readonly gezagdragers: 0 | 1 | 2;
  readonly wilsbekwaam: boolean;
  /** De gever heeft een behandelrelatie met de jongere. */
  readonly behandelrelatie: boolean;
  /** De geheimhouding van de Wmo geldt, van de gever of anders van de bron. */
  readonly wmo: boolean;
};

function metGezag(aantal: 0 | 1 | 2): readonly Ondertekenaar[] {
  if (aantal === 0) return ['vertegenwoordiger'];
  return aantal === 1 ? ['gezagdrager-1'] : ['gezagdrager-1', 'gezagdrager-2'];
}

/**
 * Wie op de peildatum moeten tekenen (contract, lezing 3; Bijl 5-j, Bijl 5-k, Bijl 5-l). Nooit leeg.
 * Onder de Wmo beslist een wilsbekwame jongere vanaf 12 jaar alleen.
 */
export function wieTekent(situatie: Tekensituatie): readonly Ondertekenaar[] {
  const groep = situatie.groep;
  if (groep === '<12') return metGezag(situatie.gezagdragers);
  if (groep !== '12-15') return situatie.wilsbekwaam ? ['jongere'] : ['vertegenwoordiger'];
  if (situatie.wmo) return situatie.wilsbekwaam ? ['jongere'] : metGezag(situatie.gezagdragers);
  const gezag = metGezag(situatie.gezagdragers);
  return situatie.behandelrelatie && situatie.wilsbekwaam ? [...gezag, 'jongere'] : gezag;
}

/** De rij van het formulier waarop deze ondertekenaar staat: Bijl 5-j, 5-k of 5-l. */
export function formulierrij(tekenaar: Ondertekenaar, groep: Leeftijdsgroep): string {
  if (tekenaar !== 'jongere') return 'Bijl 5-j';
  return groep === '12-15' ? 'Bijl 5-l' : 'Bijl 5-k';
}

export type Uitnodiging = {
  readonly uitnodigen: readonly ('jongere' | 'gezagdrager-1' | 'gezagdrager-2' | 'vertegenwoordiger')[];
  /** Onder 12 jaar zit de jongere niet aan tafel maar wordt wel gehoord (Art 13.3 (a), fn 14). */
  readonly horen: boolean;
  /** Waar als de ouders wel welkom zijn, maar niets meer te beslissen hebben (E-02). */
  readonly oudersZonderStem: boolean;
};

/**
 * Wie voor een bijeenkomst op de peildatum uitgenodigd moeten zijn (Art 3.4b, Art 12.5).
 * Ouders met gezag horen er tot 18 jaar altijd bij (T25-11, lezing E-02); vanaf 16 zonder stem.
 * Vanaf 18 jaar nodigt alleen de jongere zelf zijn ouders uit; wie niet zelf kan beslissen, komt met zijn
 * vertegenwoordiger.
 */
export function wieUitnodigen(situatie: Pick<Tekensituatie, 'groep' | 'gezagdragers' | 'wilsbekwaam'>): Uitnodiging {
  const { groep, gezagdragers, wilsbekwaam } = situatie;
  const gezag = metGezag(gezagdragers);
  if (groep === '<12') return { uitnodigen: gezag, horen: true, oudersZonderStem: false };
  if (groep === '12-15') return { uitnodigen: ['jongere', ...gezag], horen: false, oudersZonderStem: false };
  const namens = wilsbekwaam ? [] : (['vertegenwoordiger'] as const);
  const ouders = groep === '16-17' ? gezag.filter((wie) => wie !== 'vertegenwoordiger' || wilsbekwaam) : [];
  return { uitnodigen: ['jongere', ...ouders, ...namens], horen: false, oudersZonderStem: groep === '16-17' };
}
