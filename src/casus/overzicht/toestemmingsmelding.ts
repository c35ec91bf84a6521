import { leeftijdOp, leeftijdsgroep, wieTekent } from '../../regels/index.ts';
import { type Toestemmingen, toestemmingVoor } from '../../toestemming/stand.ts';
import { aantalGezagdragers, type CasusFeiten, type Deelnemerfeit } from '../feiten.ts';

/**
 * De partijen die om toestemming vroegen en nog voor geen enkele ontvanger een geldige hebben (6b). Wie wat antwoordde komt
 * hier niet uit: alleen dat er (nog) geen geldige toestemming is (Bijl 5-a).
 */
export function zonderGeldigeToestemming(feiten: CasusFeiten, toestemmingen: Toestemmingen): readonly string[] {
  const vragen = toestemmingen.vragen.filter((vraag) => !vraag.vervallen);
  const perGever = Map.groupBy(vragen, (vraag) => vraag.geverDeelnemer);
  return [...perGever.keys()].flatMap((deelnemer) => {
    const gever = feiten.deelnemers.find((d) => d.id === deelnemer);
    if (gever === undefined || gever.partijNaam === null) return [];
    const gedekt = (perGever.get(deelnemer) ?? []).some((vraag) =>
      [...vraag.ontvangers.keys()].some((ontvanger) =>
        vraag.soorten.some((soort) => isGeldig({ feiten, toestemmingen, gever, ontvanger, soort })),
      ),
    );
    return gedekt ? [] : [gever.partijNaam];
  });
}

type Weg = {
  readonly feiten: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly gever: Deelnemerfeit;
  readonly ontvanger: string;
  readonly soort: Toestemmingen['vragen'][number]['soorten'][number];
};

function isGeldig({ feiten, toestemmingen, gever, ontvanger, soort }: Weg): boolean {
  const stand = toestemmingVoor({ feiten, toestemmingen, gever, ontvanger: { id: ontvanger }, soorten: [soort] });
  const nodig = wieTekent({
    groep: leeftijdsgroep(leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum)),
    gezagdragers: aantalGezagdragers(feiten),
    wilsbekwaam: feiten.kern.wilsbekwaam,
    behandelrelatie: gever.behandelrelatie,
    wmo: gever.geheimhouding === 'wmo',
  });
  return stand?.status === 'gegeven' && nodig.every((tekenaar) => stand.ondertekenaars?.includes(tekenaar));
}
