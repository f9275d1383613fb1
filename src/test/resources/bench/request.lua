-- Asks to sign, each time as somebody else: wrk -s request.lua URL -- ROUND
local round, n = "", 0
function init(args)
  round = args[1]
end
function request()
  n = n + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" },
    '{"name":"Zoë Ahedo","email":"zoe-' .. round .. '-' .. n ..
    '@example.org","country":"BE","visibility":"PUBLIC","consent":true,"wording":1,"language":"en"}')
end
