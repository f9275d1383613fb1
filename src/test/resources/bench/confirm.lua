-- Presses the button behind each of the links in a file, one after the other, each connection with a pause of so many
-- milliseconds where one is given: wrk -s confirm.lua URL -- FILE OFFSET [PAUSE]
local lines, at = {}, 0
function init(args)
  for line in io.lines(args[1]) do lines[#lines + 1] = line end
  at = tonumber(args[2])
  if args[3] then
    function delay() return tonumber(args[3]) end
  end
end
function request()
  at = at + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, '{"token":"' .. (lines[at] or "none") .. '"}')
end
local refused = 0
function response(status)
  if status ~= 200 then refused = refused + 1; if refused < 3 then io.write("STATUS " .. status .. "\n") end end
end
