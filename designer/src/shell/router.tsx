import { createBrowserRouter } from 'react-router'
import { Loading } from './Loading'
import { HomePage } from './HomePage'
import { NotFoundPage } from './NotFoundPage'
import { PageFault } from './PageFault'
import { SignedIn } from './SignedIn'
import { SignInPage } from './SignInPage'

/** The addresses. Sign-in and the inbox come at once; every other page is fetched when opened. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <PageFault />, hydrateFallbackElement: <Loading /> },
  {
    element: <SignedIn />,
    hydrateFallbackElement: <Loading />,
    errorElement: <PageFault />,
    children: [
      { index: true, element: <HomePage /> },
      {
        errorElement: <PageFault />,
        children: [
          { path: 'inbox', lazy: async () => ({ Component: (await import('../inbox/InboxPage')).InboxPage }) },
          { path: 'dossiers', lazy: async () => ({ Component: (await import('../inbox/DossiersPage')).DossiersPage }) },
          {
            path: 'dossiers/:id',
            lazy: async () => ({ Component: (await import('../inbox/DossierPage')).DossierPage }),
          },
          {
            path: 'dossiers/:id/deadline',
            lazy: async () => ({ Component: (await import('../audit/DeadlinePage')).DeadlinePage }),
          },
          {
            path: 'dossiers/:id/slip',
            lazy: async () => ({ Component: (await import('../inbox/ReceiptSlipPage')).ReceiptSlipPage }),
          },
          {
            path: 'dossiers/:id/apology',
            lazy: async () => ({ Component: (await import('../inbox/ApologyPage')).ApologyPage }),
          },
          {
            path: 'absences',
            lazy: async () => ({ Component: (await import('../absence/AbsencesPage')).AbsencesPage }),
          },
          {
            path: 'calendars',
            lazy: async () => ({ Component: (await import('../calendar/CalendarsPage')).CalendarsPage }),
          },
          {
            path: 'receive',
            lazy: async () => ({ Component: (await import('../inbox/ChooseProcedurePage')).ChooseProcedurePage }),
          },
          {
            path: 'receive/:code',
            lazy: async () => ({ Component: (await import('../inbox/ReceivePage')).ReceivePage }),
          },
          {
            path: 'catalogue',
            lazy: async () => ({ Component: (await import('../designer/CataloguePage')).CataloguePage }),
          },
          {
            path: 'catalogue/faults',
            lazy: async () => ({ Component: (await import('../designer/FaultsPage')).FaultsPage }),
          },
          {
            path: 'catalogue/progress',
            lazy: async () => ({ Component: (await import('../designer/ProgressPage')).ProgressPage }),
          },
          {
            path: 'catalogue/:code',
            lazy: async () => ({ Component: (await import('../designer/ProcedurePage')).ProcedurePage }),
          },
          {
            path: 'catalogue/:code/diff',
            lazy: async () => ({ Component: (await import('../designer/DiffPage')).DiffPage }),
          },
          {
            path: 'catalogue/:code/versions/:version',
            lazy: async () => ({ Component: (await import('../designer/ProcedurePage')).ProcedurePage }),
          },
          {
            path: 'audit',
            lazy: async () => ({ Component: (await import('../audit/search/SearchDossiersPage')).SearchDossiersPage }),
          },
          {
            path: 'audit/records',
            lazy: async () => ({ Component: (await import('../audit/search/SearchRecordsPage')).SearchRecordsPage }),
          },
          {
            path: 'integrity',
            lazy: async () => ({ Component: (await import('../audit/IntegrityPage')).IntegrityPage }),
          },
          { path: 'audit/:id', lazy: async () => ({ Component: (await import('../audit/AuditPage')).AuditPage }) },
          {
            path: 'audit/:id/at/:sequence',
            lazy: async () => ({ Component: (await import('../audit/ThenPage')).ThenPage }),
          },
          {
            path: 'audit/:id/slip',
            lazy: async () => ({ Component: (await import('../audit/ControlSlipPage')).ControlSlipPage }),
          },
          {
            path: 'dossiers/:id/erasure',
            lazy: async () => ({ Component: (await import('../audit/ErasurePage')).ErasurePage }),
          },
          {
            path: 'operations',
            lazy: async () => ({ Component: (await import('../operations/OperationsPage')).OperationsPage }),
          },
          {
            path: 'bulletins',
            lazy: async () => ({ Component: (await import('../bulletin/BulletinsPage')).BulletinsPage }),
          },
          {
            path: 'bulletins/:id',
            lazy: async () => ({ Component: (await import('../bulletin/BulletinPage')).BulletinPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
])
