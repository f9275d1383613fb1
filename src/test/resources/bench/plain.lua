-- The same request to the endpoint that does what most sites do
function request()
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" },
    '{"token":"0123456789012345678901234567890123456789012"}')
end
