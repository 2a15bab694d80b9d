#!/usr/bin/env node
import '../dist/relaas.js'
