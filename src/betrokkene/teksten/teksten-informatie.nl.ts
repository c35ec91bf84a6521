/** De zinnen rond de uitleg die iemand kreeg; de uitleg zelf staat bewaard bij de casus (12.4). */
export const INFORMATIE = {
  u: {
    'zaak.deur.informatie': 'Uitleg lezen over dit overleg',
    'zaak.deur.informatie.bij': 'En wat uw rechten zijn',
    'informatie.titel': 'De uitleg die u kreeg',
    'informatie.inleiding': 'Hier leest u terug wat wij u hebben verteld. Het nieuwste staat bovenaan.',
    'informatie.leeg': 'U kreeg nog geen uitleg',
    'informatie.leeg.uitleg': 'Krijgt u uitleg over het overleg, dan staat zij hier.',
    'informatie.van': 'Gegeven door {partij}',
    'informatie.lees': 'Lees deze uitleg',
    'informatie.pdf': 'Bewaar als pdf',
  },
  je: {
    'zaak.deur.informatie': 'Uitleg lezen over je overleg',
    'zaak.deur.informatie.bij': 'En wat jij mag',
    'informatie.titel': 'De uitleg die jij kreeg',
    'informatie.inleiding': 'Hier lees je terug wat wij je vertelden. Het nieuwste staat bovenaan.',
    'informatie.leeg': 'Je kreeg nog geen uitleg',
    'informatie.leeg.uitleg': 'Krijg je uitleg? Dan staat die hier.',
    'informatie.van': 'Van {partij}',
    'informatie.lees': 'Lees deze uitleg',
    'informatie.pdf': 'Bewaar als pdf',
  },
} as const;
