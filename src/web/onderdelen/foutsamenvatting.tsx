import type { FormStand } from '../formulier-stand.ts';
import { useKader } from '../kader.ts';
import { useBlad, useEigenId, useScript } from '../verzoek-context.tsx';
import { Icoon } from './icoon.tsx';

/**
 * Wat er te herstellen is, bovenaan, met de focus erop en per regel een link naar het veld.
 * Zet ook "Fout: " voor de titel van de pagina. `Formulier` plaatst haar zelf.
 */
export function Foutsamenvatting<V>({ stand }: { readonly stand: FormStand<V> }) {
  useBlad().fout = true;
  useScript('focus.js');
  const kopId = useEigenId('fouten');
  const fouten = Object.entries<string | undefined>(stand.fouten);
  const aantal = fouten.length;
  const kader = useKader();
  return (
    <div
      class="utrecht-alert utrecht-alert--error"
      role="alert"
      aria-labelledby={kopId}
      tabIndex={-1}
      autofocus
      data-fouten
    >
      <Icoon naam="let" />
      <div class="ovt-stapel ovt-stapel--eng">
        <h2 class="nl-heading nl-heading--level-3" id={kopId}>
          {aantal === 1 ? kader.eenFout : kader.meerFouten.replace('{aantal}', String(aantal))}
        </h2>
        <ul class="utrecht-unordered-list">
          {fouten.map(([naam, zin]) => (
            <li key={naam}>
              {naam === 'formulier' ? (
                zin
              ) : (
                <a class="nl-link" href={`#veld-${naam}`}>
                  {zin}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
