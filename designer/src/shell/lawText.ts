/** A law as it is cited: title and number, the number only once where the title has it already. */
export const lawText = (law: { title: string; number: string }) =>
  law.title.includes(law.number) ? law.title : `${law.title} ${law.number}`
