/** Spanish: the report under a result, one sentence a row. Notes for translators: en.ts. */
import type { rows as english } from './en-contrast-rows';
import { between } from './spanish-of';
import type { Translated } from './translated';

export const rows: Translated<typeof english> = {
  heading: (count: number) => `Todo lo que significa, en ${count} frases`,
  titles: {
    ladder: 'Escalera',
    efficiency: 'Eficiencia',
    network: 'Red',
    alone: 'Por su cuenta',
    months: 'Máquina del tiempo',
    electricity: 'Electricidad',
    places: 'Lugares',
    claim: 'La afirmación',
    everyone: 'Todos los PC',
    farm: 'Granja',
    heater: 'Calefactor',
    contract: 'Alquiler',
    inversion: 'IA',
  },
  ladder: (name, year, rate, count) => `Un ${name} (${year}, ${rate}) calcula tan deprisa como ${count} de estos.`,
  efficiency: (own, times, name, machine, years) => `${own}, ${times}${between(times)}veces la energía del ${name} (${machine}): ${years}.`,
  years: {
    worst: 'peor que cualquier equipo de los datos',
    best: 'mejor que cualquier equipo de los datos',
    one: (year, device) => `la eficiencia de un equipo de ${year} (${device})`,
    span: (early, first, late, second) => `la eficiencia de un equipo de ${early} (${first}) a ${late} (${second})`,
    atBest: (best) => `en el mejor caso, ${best}; en el peor, por debajo de todos los de los datos`,
    toBest: (year, device, best) => `desde la eficiencia de un equipo de ${year} (${device}) hasta ${best}`,
  },
  network: (share, network, month, bitcoins) => `${share} de la red (${network}, ${month}); de media, ${bitcoins} al día sin comisiones.`,
  reported: (rate, dates) => ` Velocidad más nueva que da una fuente: ${rate}, media de ${dates}.`,
  alone: (time, month) => `Encontrar un bloque por su cuenta lleva ${time} de media, con la dificultad de ${month}.`,
  cent: {
    ended: (month) => `La última vez que ganó un centavo al día fue en ${month}`,
    still: (month) => `En ${month}, el mes más reciente con ambas cifras, todavía ganaba un centavo al día`,
    never: () => 'En ningún mes con precio ganó un centavo al día',
  },
  profit: {
    ended: (month, price) => `; sus monedas pagaron la electricidad, a ${price}, por última vez en ${month}.`,
    still: (month, price) => `; sus monedas todavía pagaban la electricidad, a ${price}, en ${month}.`,
    never: (_month, price) => `; sus monedas nunca pagaron la electricidad a ${price}.`,
  },
  price: {
    chosen: (cents) => `${cents} el kWh (elegido)`,
    homes: (cents, date) => `${cents} el kWh (hogares del mundo, ${date})`,
  },
  electricity: (energy, cost, price, name, machineEnergy, machineCost) =>
    `Un bitcoin cuesta ${energy}, es decir, ${cost} a ${price}; con un ${name}, ${machineEnergy}, ${machineCost}.`,
  places: (own, machine, total, name, breakEven) =>
    `La electricidad de un bitcoin cuesta menos que el bitcoin con ${own} de los ${total} precios de los datos, y con ${machine} de ellos si la gasta un ${name}; con este equipo, el kWh tendría que costar menos de ${breakEven}.`,
  claim: (claimed, name, price, homes, above, below, own) =>
    `«Un bitcoin cuesta más de ${claimed}» es verdad para un ${name} donde el kWh cuesta más de ${price}. En los datos, eso son los hogares de ${homes} estados de EE. UU. y la industria de ${above}; para la industria de los otros ${below} es falso. Con este equipo es verdad por encima de ${own}.`,
  everyone: ({ count, share, machines, name, power, machinePower, half }) =>
    `${count} de estos hacen ${share} de la red, tanto como ${machines} ${name}: ${power} frente a ${machinePower}. Para la mitad de la red hacen falta ${half} de estos.`,
  farm: ({ power, machines, name, homes, farmCost, farmPrice, homesCost, price }) =>
    `Una granja de ${power} (${machines} ${name}) hace el trabajo de ${homes} de estos. La electricidad de un día: ${farmCost} para la granja, a ${farmPrice} el kWh; ${homesCost} para esos hogares, a ${price}.`,
  countries: (date, country, share) => `Mayor parte de la potencia de la red en ${date}: ${country}, ${share}.`,
  heater: ({ earned, name, machineEarned, month, hashing, resistive, cop, pump, price }) =>
    `Como calefactor recupera ${earned} por kWh (${name}: ${machineEarned}, con el bitcoin al precio de ${month}), así que un kWh de calor cuesta ${hashing}; con un calefactor eléctrico, ${resistive}; con una bomba de calor (COP ${cop}), ${pump}, con la electricidad a ${price}.`,
  contract: ({ provider, product, date, upfront, net, days, earns, count }) =>
    `${provider}, ${product}, ${date}: ${upfront} por un TH/s habrían quedado en ${net} tras ${days} días con la dificultad y el precio que hubo, si hubiera sido honrado. Un TH/s, tanto como ${count} de estos, gana ahora ${earns} al día.`,
  inversion: ({ hashing, asic, matrix, accelerator, bits, factor }) =>
    `Calculando hashes es ${hashing} de un ${asic}; multiplicando matrices de ${bits} bits, ${matrix} de un ${accelerator} con su máximo declarado: ${factor}${between(factor)}veces más cerca.`,
  inversionOther: {
    webgpu: ' Los dos números son del procesador gráfico.',
    cpu: ' Los dos números son del procesador.',
  },
  inversionUnmeasured: (card, hashing, asic, matrix, accelerator) =>
    `No medido aquí. Según cifras publicadas, una ${card} es ${hashing} de un ${asic} calculando hashes y ${matrix} de un ${accelerator} multiplicando matrices de 16 bits.`,
};
