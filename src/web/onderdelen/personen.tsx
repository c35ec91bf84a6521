import { klassen } from '../klassen.ts';

export type Persoonknop = {
  readonly waarde: string;
  readonly naam: string;
  readonly rol: string;
  readonly jongere?: boolean | undefined;
};

const voorletters = (naam: string): string => {
  const delen = naam.split(/\s+/u).filter((deel) => /^\p{Lu}/u.test(deel));
  return [delen[0], delen.length > 1 ? delen.at(-1) : undefined].map((deel) => deel?.[0] ?? '').join('');
};

/** Een persoon kiezen met één druk op de knop; elke knop verzendt het formulier eromheen (demonstratie). */
export function Personen({ naam, personen }: { readonly naam: string; readonly personen: readonly Persoonknop[] }) {
  return (
    <ul class="ovt-personen">
      {personen.map((persoon) => (
        <li key={persoon.waarde}>
          <button
            class={klassen('ovt-persoon', persoon.jongere && 'ovt-persoon--jongere')}
            type="submit"
            name={naam}
            value={persoon.waarde}
          >
            <i aria-hidden="true">{persoon.jongere ? (persoon.naam[0] ?? '') : voorletters(persoon.naam)}</i>
            <span>
              <span class="ovt-titel">{persoon.naam}</span>
              <br />
              <span class="ovt-klein">{persoon.rol}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
