import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** Starts the interface in Dutch or English; both are in the page. */
export const startI18n = async (language: 'nl' | 'en'): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    showSupportNotice: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { translation: en }, nl: { translation: nl } },
    interpolation: { escapeValue: false },
  })
}
