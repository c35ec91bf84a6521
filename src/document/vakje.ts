/** Een vakje om op papier aan te kruisen, als hele cel van een tabel. De PDF tekent het; een .docx zet het teken. */
export const VAKJE = '☐';
