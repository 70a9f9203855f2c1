import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Me } from '../api/types'
import { Person } from './person'

export const lan: Me = {
  person: 'lan',
  userName: 'lan',
  name: 'Lê Thị Lan',
  development: true,
  roles: [{ office: '19777', officeName: 'Phường Vỹ Dạ', role: 'clerk', roleTitle: 'Công chức một cửa' }],
}

/** Draws a part of a page as a signed-in clerk sees it. */
export function renderPage(page: ReactNode, path = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [path] })
  return {
    router,
    ...render(
      <QueryClientProvider client={client}>
        <Person value={lan}>
          <RouterProvider router={router} />
        </Person>
      </QueryClientProvider>,
    ),
  }
}

export interface Asked {
  method: string
  path: string
  headers: Headers
  body: unknown
}

/** Stands in for the network: answers by path, and remembers what was asked. */
export function fakeNetwork(answer: (asked: Asked, count: number) => Response | Promise<Response>) {
  const asked: Asked[] = []
  const fetch = async (path: string, init: RequestInit = {}) => {
    const one: Asked = {
      method: init.method ?? 'GET',
      path,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    }
    asked.push(one)
    return answer(one, asked.length)
  }
  return { fetch, asked }
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
}
