/**
 * Spanish: names out of the data. What stands in no table, a maker's or a model's name, stays as it is.
 * Place: a test holds the tables to the files of data/. Notes for translators: en.ts.
 */
import type { names as english } from './en-contrast-names';
import type { Translated } from './translated';

const PLACES: Readonly<Record<string, string>> = {
  Africa: 'África',
  Asia: 'Asia',
  Azerbaijan: 'Azerbaiyán',
  Belarus: 'Bielorrusia',
  Belgium: 'Bélgica',
  Bhutan: 'Bután',
  Brazil: 'Brasil',
  Canada: 'Canadá',
  Denmark: 'Dinamarca',
  Egypt: 'Egipto',
  Ethiopia: 'Etiopía',
  'European Union': 'Unión Europea',
  Europe: 'Europa',
  Finland: 'Finlandia',
  France: 'Francia',
  Germany: 'Alemania',
  Hungary: 'Hungría',
  Iran: 'Irán',
  Italy: 'Italia',
  Kazakhstan: 'Kazajistán',
  Kenya: 'Kenia',
  Kyrgyzstan: 'Kirguistán',
  Malaysia: 'Malasia',
  Mexico: 'México',
  'North America': 'América del Norte',
  Norway: 'Noruega',
  Oceania: 'Oceanía',
  Oman: 'Omán',
  Qatar: 'Catar',
  Russia: 'Rusia',
  'Saudi Arabia': 'Arabia Saudí',
  'South Africa': 'Sudáfrica',
  'South America': 'América del Sur',
  Spain: 'España',
  Sweden: 'Suecia',
  Turkey: 'Turquía',
  Turkmenistan: 'Turkmenistán',
  'United Arab Emirates': 'Emiratos Árabes Unidos',
  'United Kingdom': 'Reino Unido',
  'United States': 'Estados Unidos',
  Uzbekistan: 'Uzbekistán',
  World: 'Mundo',
  Hawaii: 'Hawái',
  Louisiana: 'Luisiana',
  'New Mexico': 'Nuevo México',
  'New York': 'Nueva York',
  'North Dakota': 'Dakota del Norte',
  Oregon: 'Oregón',
  Pennsylvania: 'Pensilvania',
  'hosting offer': 'oferta de alojamiento',
};

/** Classes of devices in the power data. */
const CLASSES: Readonly<Record<string, string>> = {
  'Apple M1-M5 (MacBook Air, mini)': 'Apple M1-M5 (MacBook Air, Mac mini)',
  'Intel MacBook, 2012-2020': 'MacBook con Intel, 2012-2020',
  'iPad (A or M series)': 'iPad (series A o M)',
  'Android flagship (Snapdragon 8, Dimensity 9000, Exynos 2000, Tensor)':
    'Android de gama alta (Snapdragon 8, Dimensity 9000, Exynos 2000, Tensor)',
  'Android mid-range and old': 'Android de gama media o antiguo',
  'Android entry, four cores': 'Android básico, cuatro núcleos',
  'Snapdragon X laptop': 'portátil con Snapdragon X',
  'ARM Chromebook': 'Chromebook con ARM',
  'Intel N-series / Celeron / Atom laptop': 'portátil con Intel serie N, Celeron o Atom',
  'x86 laptop, U class, two cores, before 2018': 'portátil x86, clase U, dos núcleos, anterior a 2018',
  'x86 laptop, U/P class, 2018 and later': 'portátil x86, clase U o P, de 2018 en adelante',
  'x86 laptop, H/HX class': 'portátil x86, clase H o HX',
  'Desktop, four cores, 2009-2016': 'sobremesa, cuatro núcleos, 2009-2016',
  'Desktop, Ryzen 3 first generation': 'sobremesa, Ryzen 3 de primera generación',
  'Desktop, Ryzen 5 1500X': 'sobremesa, Ryzen 5 1500X',
  'Desktop, Ryzen 7 first generation': 'sobremesa, Ryzen 7 de primera generación',
  'Desktop, six cores, 2018 and later': 'sobremesa, seis núcleos, de 2018 en adelante',
  'Desktop, eight cores, 2018 and later': 'sobremesa, ocho núcleos, de 2018 en adelante',
  'Desktop, twelve cores (Ryzen 9 9900X)': 'sobremesa, doce núcleos (Ryzen 9 9900X)',
  'Desktop, sixteen cores (Ryzen 9 7950X class)': 'sobremesa, dieciséis núcleos (como el Ryzen 9 7950X)',
  'Desktop, 8 fast + 16 slow cores (Core i9-13900K class)': 'sobremesa, 8 núcleos rápidos y 16 lentos (como el Core i9-13900K)',
  'Cloud virtual machine or CI runner': 'máquina virtual en la nube o de pruebas automáticas',
  'Raspberry Pi 4 (whole board)': 'Raspberry Pi 4 (placa entera)',
  'Raspberry Pi 5 (whole board)': 'Raspberry Pi 5 (placa entera)',
  'NVIDIA laptop (unknown model)': 'NVIDIA de portátil (modelo desconocido)',
  'x86, nothing else known': 'x86, sin saber nada más',
  'ARM, nothing else known': 'ARM, sin saber nada más',
};

/** Products, and what became of them. */
const CONTRACTS: Readonly<Record<string, string>> = {
  'Lifetime SHA-256 contract': 'Contrato SHA-256 de por vida',
  'Open-ended SHA-256 contract, fee of 2017': 'Contrato SHA-256 sin plazo, cuota de 2017',
  'Radiant, five years': 'Radiant, cinco años',
  'SHA-256, one year': 'SHA-256, un año',
  'SHA-256, lifetime (before 2017)': 'SHA-256, de por vida (antes de 2017)',
  'GHS, tradable cloud hash rate': 'GHS, velocidad de hash en la nube que se compra y se vende',
  'GHS maintenance, late 2015': 'GHS, mantenimiento de finales de 2015',
  'KnC Cloud, 1 TH/s, six months': 'KnC Cloud, 1 TH/s, seis meses',
  'KnC Cloud, 3 TH/s, six months': 'KnC Cloud, 3 TH/s, seis meses',
  'KnC Cloud, 5 TH/s, six months': 'KnC Cloud, 5 TH/s, seis meses',
  'Pool shares': 'Participaciones en grupos de minería',
  'Hash-power marketplace': 'Mercado de potencia de cálculo',
  '500 TH/s, 360 days (support example)': '500 TH/s, 360 días (ejemplo de su página de ayuda)',
  'Classic, 360 days': 'Classic, 360 días',
  'Accelerated (40 % of profit to the provider after break-even)':
    'Accelerated (desde el punto de equilibrio, el 40 % del beneficio es del proveedor)',
  'S21 machine with hosting': 'Máquina S21 con alojamiento',
  'S19 XP+ Hyd with container hosting': 'S19 XP+ Hyd con alojamiento en contenedor',
  'Contracts from the free economic zone of Hrazdan, Armenia': 'Contratos de la zona económica libre de Hrazdan, Armenia',
  'Open-ended contracts were closed in 2018, when the fee exceeded the yield; holders were offered a five-year upgrade':
    'Los contratos sin plazo se cerraron en 2018, cuando la cuota superó lo que rendían; a sus titulares se les ofreció cambiar a uno de cinco años',
  'Sold as the successor of the open-ended contracts; 180 USD per TH/s for the upgrade, 25 TH/s for 6,875 USD':
    'Se vendió como sucesor de los contratos sin plazo; 180 USD por TH/s por el cambio, 25 TH/s por 6875 USD',
  'SHA-256 service ended; founders pleaded guilty in February 2025: 577 million USD from about 440,000 customers, under 1 % of the claimed power; 400 million USD forfeited; sentenced in August 2025 to time served, a fine and community service':
    'El servicio SHA-256 terminó; los fundadores se declararon culpables en febrero de 2025: 577 millones de USD de unos 440.000 clientes, menos del 1 % de la potencia declarada; 400 millones de USD decomisados; condenados en agosto de 2025 a la prisión ya cumplida, una multa y trabajos en beneficio de la comunidad',
  'Shortened to one year in 2017, then ended': 'Se acortó a un año en 2017 y después terminó',
  'Suspended when BTC fell below the break-even of about 320 USD':
    'Se suspendió cuando el BTC cayó por debajo del punto de equilibrio, unos 320 USD',
  'Cloud mining closed for good later': 'La minería en la nube se cerró después para siempre',
  'KnCMiner filed for bankruptcy in May 2016 (from memory)': 'KnCMiner se declaró en quiebra en mayo de 2016 (de memoria)',
  'Contract ran until the principal was paid back from mining, with a small bonus':
    'El contrato duró hasta devolver con la minería lo pagado, con una pequeña prima',
  '18 months, ended as planned': '18 meses; terminó según lo previsto',
  'SEC complaint 2015: Hashlets sold to over 10,000 investors for about 19 to 20 million USD were not backed by mining power; founder convicted':
    'Demanda de la SEC en 2015: detrás de los Hashlets, vendidos a más de 10.000 inversores por unos 19 o 20 millones de USD, no había potencia de minería; el fundador fue condenado',
  'Indicted in December 2019: 722 million USD taken in; several guilty pleas':
    'Acusación en diciembre de 2019: 722 millones de USD recaudados; varios se declararon culpables',
  'Running; 4,736.42 BTC stolen on 2017-12-06 and repaid over three years (from memory)':
    'En marcha; el 6 de diciembre de 2017 le robaron 4736,42 BTC, que devolvió en tres años (de memoria)',
  'Company listed on Nasdaq in 2023 and still sells plans; electricity billed apart':
    'La empresa cotiza en el Nasdaq desde 2023 y sigue vendiendo planes; la electricidad se cobra aparte',
  'Ran its term; hash-rate fee 0.1876 USD per TH/s per day plus electricity 0.0499':
    'Llegó al final de su plazo; cuota de 0,1876 USD por TH/s y día, más 0,0499 de electricidad',
  'Machine sale with hosting; stated static pay-back 2,195 days at 60,398 USD per BTC':
    'Venta de una máquina con alojamiento; recuperación declarada, sin cambios de dificultad ni precio, en 2195 días a 60.398 USD por BTC',
  'Offer after the fall of the hash price in late 2025': 'Oferta tras la caída del precio del hash a finales de 2025',
  'Running in 2022 (60 MW added)': 'En marcha en 2022 (60 MW añadidos)',
};

/** Words within names of devices; what holds another stands before it. */
const PARTS: readonly (readonly [english: string, spanish: string])[] = [
  ['integrated, unnumbered', 'integrada, sin número'],
  ['integrated', 'integrada'],
  ['two GPUs', 'dos GPU'],
  ['laptop', 'portátil'],
  ['netbook', 'miniportátil'],
  ['net-tops', 'miniordenadores'],
  ['dual', 'doble'],
  ['four sockets', 'cuatro zócalos'],
  ['phones of', 'móviles de'],
  ['plug computers', 'ordenadores de enchufe'],
  ['real headers', 'cabeceras reales'],
  ['development kit', 'placa de desarrollo'],
  ['unknown model', 'modelo desconocido'],
  ['unknown', 'desconocido'],
  ['unnumbered', 'sin número'],
  ['no number', 'sin número'],
  ['other', 'otro'],
  ['desktop', 'sobremesa'],
  ['mobile', 'portátil'],
  ['air', 'aire'],
  ['cores', 'núcleos'],
  ['Safari hides the model; Mac or iPhone', 'Safari oculta el modelo; Mac o iPhone'],
  ['Raspberry Pi 1 class', 'como la Raspberry Pi 1'],
];

function device(name: string): string {
  return name.replace(/\(.*\)|development kit$/, (part) =>
    PARTS.reduce((said, [from, to]) => said.replace(new RegExp(`\\b${from}\\b`), to), part),
  );
}

export const names: Translated<typeof english> = {
  say: (name: string) => PLACES[name] ?? CLASSES[name] ?? CONTRACTS[name] ?? device(name),
};
