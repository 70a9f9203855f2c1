import { useSearchParams } from 'react-router'
import type { Criteria } from '../../api/audit'
import { criteriaOf, queryOfCriteria } from './criteria'

/** What is asked: it stands in the address, so that it can be shared and survives the way back. */
export function useCriteria(names: Parameters<typeof criteriaOf>[1]) {
  const [query, setQuery] = useSearchParams()
  const criteria = criteriaOf(query, names)
  return {
    criteria,
    /** Changes with what is asked. */
    key: query.toString(),
    /** Whether anything is asked. */
    asks: Object.keys(criteria).length > 0,
    /** Asks; the same once more is looked up again. */
    ask: (next: Criteria, again: () => void) => {
      const asked = queryOfCriteria(next, names)
      if (asked.toString() === query.toString()) again()
      else setQuery(asked)
    },
  }
}
