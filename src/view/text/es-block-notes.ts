/** Spanish: what the bundled blocks are known for, by the note of data/blocks.json. Place: text.ts. Notes for translators: en.ts. */
export const blockNotes: Readonly<Record<string, string>> = {
  'Genesis block': 'Bloque génesis',
  'First block after genesis (2009-01-09)': 'Primer bloque tras el génesis (9 de enero de 2009)',
  'Holds the first payment between two people (Satoshi Nakamoto to Hal Finney)':
    'Contiene el primer pago entre dos personas (de Satoshi Nakamoto a Hal Finney)',
  'First retarget boundary (difficulty stayed 1)': 'Primer ajuste de la dificultad (siguió en 1)',
  'First block with a difficulty above 1 (2009-12-30)': 'Primer bloque con una dificultad mayor que 1 (30 de diciembre de 2009)',
  'Difficulty-retarget boundary block': 'Bloque en el que se ajusta la dificultad',
  'Used as a test fixture in btcd and many other libraries': 'Sirve de prueba en btcd y en muchas otras bibliotecas',
  'The worked example of the Bitcoin wiki page on the block hashing algorithm':
    'El ejemplo resuelto en la wiki de Bitcoin sobre el hash de un bloque',
  'Test block of the bitcoinj library': 'Bloque de prueba de la biblioteca bitcoinj',
  'First halving: subsidy 50 to 25 BTC': 'Primera reducción a la mitad: de 50 a 25 BTC',
  'Last version-1 block (BIP 34)': 'Último bloque de la versión 1 (BIP 34)',
  'Version 0x30000000: bit 28 was used in 2016 to signal the BIP 109 proposal, not rolling':
    'Versión 0x30000000: en 2016 el bit 28 señalaba la propuesta BIP 109; no es un contador',
  'SegWit active from this block': 'SegWit activo desde este bloque',
  'Third halving: subsidy 12.5 to 6.25 BTC': 'Tercera reducción a la mitad: de 12,5 a 6,25 BTC',
};
