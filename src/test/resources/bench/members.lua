-- A whole assembly signs one declaration, then the next, each member by a session of their own:
-- wrk -s members.lua URL -- SESSIONS DECLARATIONS
local sessions, paths, n = {}, {}, 0
function init(args)
  for line in io.lines(args[1]) do sessions[#sessions + 1] = line end
  for line in io.lines(args[2]) do paths[#paths + 1] = line end
end
function request()
  local path = paths[math.floor(n / #sessions) + 1] or "/none-left"
  local session = sessions[n % #sessions + 1]
  n = n + 1
  return wrk.format("POST", path, { ["Content-Type"] = "application/json", ["Cookie"] = "__Host-session=" .. session },
    '{"interest":false}')
end
local refused = 0
function response(status)
  if status ~= 201 then refused = refused + 1; if refused < 3 then io.write("STATUS " .. status .. "\n") end end
end
